-- Conversations that only the two who talk can read. What stands here came sealed; it is sealed once more under the conversation's data key, so that
-- destroying that key wipes it everywhere. Moments are kept to the minute.
create schema chat;
grant usage on schema chat to veerkracht_app;

create table chat.team_key (
  version int primary key check (version > 0),
  public_key bytea not null check (octet_length(public_key) = 65),
  since timestamptz not null
);
comment on table chat.team_key is 'no personal data: public keys only';

create table chat.conversation (
  id uuid primary key,
  key_id uuid not null references vault.data_key,
  access_mark bytea not null unique,
  visitor_key_sealed bytea not null,
  language text not null check (language ~ '^[a-z]{2}$'),
  urgency text not null check (urgency in ('now', 'soon', 'talk')),
  plain boolean not null,
  state text not null default 'waiting' check (state in ('waiting', 'taken', 'closed')),
  helper uuid references access.account,
  helper_organisation uuid references access.organisation,
  seq int not null default 0,
  visitor_n int not null default 0,
  helper_n int not null default 0,
  unanswered boolean not null default true,
  waiting_since timestamptz not null,
  last_at timestamptz not null,
  opened_at timestamptz not null,
  place smallint not null generated always as
    (case when not unanswered then 3 when urgency = 'now' then 0 when urgency = 'soon' then 1 else 2 end) stored,
  check ((state = 'waiting') = (helper is null)),
  check ((helper is null) = (helper_organisation is null)),
  check (seq = visitor_n + helper_n)
);
create index conversation_queue on chat.conversation (state, place, waiting_since, id);
create index conversation_helper on chat.conversation (helper, state, place, waiting_since, id) where helper is not null;
create index conversation_silent on chat.conversation (last_at, id);

-- The conversation's key as the team can open it, for each version of the team key it was wrapped for.
create table chat.wrapped_key (
  conversation uuid not null references chat.conversation on delete cascade,
  version int not null references chat.team_key,
  key_sealed bytea not null,
  primary key (conversation, version)
);

create table chat.envelope (
  id uuid primary key,
  conversation uuid not null references chat.conversation on delete cascade,
  seq int not null,
  side text not null check (side in ('visitor', 'helper')),
  n int not null,
  body_sealed bytea not null,
  at timestamptz not null,
  unique (conversation, seq),
  unique (conversation, side, n)
);

-- Work that was done to come in: once, and counted per minute so that a flood makes it grow.
create table chat.work_used (
  mark bytea primary key,
  minute timestamptz not null,
  counts boolean not null
);
create index work_used_minute on chat.work_used (minute);
comment on table chat.work_used is 'no personal data: keyed hashes of challenges';

create function chat.holds(which uuid) returns boolean language sql stable security definer set search_path = chat, pg_temp as $$
  select exists (select from chat.conversation c where c.id = which and c.helper = actor.account() and actor.has_role('helper'))
$$;

alter table chat.conversation enable row level security;
alter table chat.wrapped_key enable row level security;
alter table chat.envelope enable row level security;

-- A visitor is nobody: her requests are done with the rights of the house, on the one conversation her access token belongs to.
create policy conversation_read on chat.conversation for select using ((select actor.is_house()) or (select actor.has_role('helper'))
  or (helper_organisation = (select actor.organisation()) and (select actor.has_role('mandate_holder')))
  or (helper_organisation is not null and (select access.mandate_of_operator()) and not access.has_mandate_holder(helper_organisation)));
create policy conversation_open on chat.conversation for insert with check ((select actor.is_house()));
create policy conversation_change on chat.conversation for update
  using ((select actor.is_house()) or ((select actor.has_role('helper'))
    and (helper is null or helper = (select actor.account()) or helper_organisation = (select actor.organisation()))))
  with check ((select actor.is_house()) or (select actor.has_role('helper')));
create policy conversation_wipe on chat.conversation for delete using ((select actor.is_house()));

-- Every helper has the team's private key: wrapping for a newer one is anybody's work. What was said is for who holds the conversation.
create policy wrapped_key_read on chat.wrapped_key for select using ((select actor.is_house()) or (select actor.has_role('helper')));
create policy wrapped_key_add on chat.wrapped_key for insert with check ((select actor.is_house()) or (select actor.has_role('helper')));
create policy envelope_read on chat.envelope for select using ((select actor.is_house()) or chat.holds(conversation));
create policy envelope_add on chat.envelope for insert with check ((select actor.is_house()) or chat.holds(conversation));

grant select, insert on chat.team_key, chat.wrapped_key, chat.envelope to veerkracht_app;
grant select, insert, delete on chat.conversation, chat.work_used to veerkracht_app;
grant update (state, helper, helper_organisation, seq, visitor_n, helper_n, unanswered, waiting_since, last_at) on chat.conversation to veerkracht_app;
