-- Who waits longest is next, and how soon she wants somebody is a head start: an hour for now, twenty minutes for soon. Who was answered before has an hour
-- more, because she is known to be somebody. So a flood of the last minutes that all wants somebody now stands behind who waited before it.
drop index chat.conversation_queue, chat.conversation_helper;
alter table chat.conversation drop column place;
alter table chat.conversation add column place smallint not null generated always as (case when unanswered then 0 else 1 end) stored;
alter table chat.conversation add column turn timestamp not null generated always as
  ((waiting_since at time zone 'UTC')
    - case when not unanswered then interval '0' when urgency = 'now' then interval '1 hour' when urgency = 'soon' then interval '20 minutes' else interval '0' end
    - case when unanswered and helper_n > 0 then interval '1 hour' else interval '0' end) stored;
create index conversation_queue on chat.conversation (state, place, turn, id);
create index conversation_helper on chat.conversation (helper, state, place, turn, id) where helper is not null;
