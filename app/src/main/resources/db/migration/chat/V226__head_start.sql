-- Who waits longest is next, and how soon she wants somebody is a head start. It is given in minutes when a conversation is opened, and only while few are: an hour
-- for whoever asks for it would put a flood before everybody who waited for less. Who was answered before keeps an hour, because she is known to be somebody.
alter table chat.conversation add column head_start smallint not null default 0 check (head_start >= 0);
update chat.conversation set head_start = case urgency when 'now' then 10 when 'soon' then 5 else 0 end;
drop index chat.conversation_queue, chat.conversation_helper;
alter table chat.conversation drop column turn;
alter table chat.conversation add column turn timestamp not null generated always as
  ((waiting_since at time zone 'UTC')
    - case when unanswered then interval '1 minute' * head_start else interval '0' end
    - case when unanswered and helper_n > 0 then interval '1 hour' else interval '0' end) stored;
create index conversation_queue on chat.conversation (state, place, turn, id);
create index conversation_helper on chat.conversation (helper, state, place, turn, id) where helper is not null;
