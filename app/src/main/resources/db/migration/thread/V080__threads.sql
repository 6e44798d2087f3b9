-- Signals that are believed to be about the same young person. Every signal starts a thread of its own; a confirmed link proposal joins two.
-- Which thread a signal is in follows from the confirmed proposals alone (they form a forest over signals), so that undoing one is exact.
create schema thread;
grant usage on schema thread to veerkracht_app;

create table thread.thread (
  id uuid primary key,
  opened_at timestamptz not null default now(),
  taken_at timestamptz,
  joined_into uuid references thread.thread,
  signals int not null default 1,
  danger boolean not null default false,
  grown_at timestamptz not null default now()
);
comment on column thread.thread.joined_into is 'the thread it goes on in now; never itself joined into another';
create index thread_joined on thread.thread (joined_into) where joined_into is not null;
create index thread_waiting on thread.thread (grown_at, id) where taken_at is null and joined_into is null and (signals > 1 or danger);

create table thread.member (
  signal uuid primary key,
  thread uuid not null references thread.thread,
  home uuid not null unique references thread.thread,
  danger boolean not null,
  gone_at timestamptz
);
create index member_thread on thread.member (thread, signal);

-- The index of keyed encodings. Sealed encodings tell nothing; blocking keys are keyed hashes.
create table thread.encoding (
  no int generated always as identity primary key,
  signal uuid not null unique,
  sealed bytea not null,
  blocks bigint[] not null
);
create table thread.block (
  key bigint not null,
  no int not null,
  primary key (key, no)
);

create table thread.proposal (
  id uuid primary key,
  one uuid not null,
  other uuid not null,
  probability double precision not null check (probability between 0 and 1),
  reasons jsonb not null,
  state text not null check (state in ('open', 'folded', 'confirmed', 'rejected', 'withdrawn')),
  created_at timestamptz not null default now(),
  decided_by uuid,
  decided_at timestamptz,
  decided_with uuid references thread.proposal,
  version int not null default 0,
  check (one < other),
  check ((state in ('confirmed', 'rejected')) = (decided_at is not null)),
  unique (one, other)
);
comment on column thread.proposal.state is 'folded: undecided, but not asked, because both are in one thread or a stronger proposal asks it for the same two threads';
create index proposal_other on thread.proposal (other);
create index proposal_open on thread.proposal (created_at, id) where state = 'open';

create table thread.decision (
  id uuid primary key,
  proposal uuid not null references thread.proposal,
  what text not null check (what in ('confirmed', 'rejected', 'undone')),
  by uuid not null,
  at timestamptz not null default now(),
  reason text,
  note_sealed bytea,
  key_id uuid references vault.data_key
);
create index decision_proposal on thread.decision (proposal, at);

-- A confirmer asks the one who holds a signal; the signal's holder answers.
create table thread.question (
  id uuid primary key,
  proposal uuid not null references thread.proposal,
  signal uuid not null,
  asked_by uuid not null,
  asked_at timestamptz not null default now(),
  text_sealed bytea not null,
  answered_by uuid,
  answered_at timestamptz,
  answer_sealed bytea,
  key_id uuid not null references vault.data_key
);
create index question_proposal on thread.question (proposal, asked_at);
create index question_signal on thread.question (signal);

-- Who has spoken with the one who gave another signal of the same thread.
create table thread.spoken (
  account uuid not null,
  signal uuid not null,
  at timestamptz not null default now(),
  primary key (account, signal)
);

-- Parts in a team that came along with a joined thread, so that undoing ends exactly those.
create table thread.carried (
  member uuid primary key references access.team_member,
  thread uuid not null references thread.thread
);
create index carried_thread on thread.carried (thread);

alter table thread.thread enable row level security;
alter table thread.member enable row level security;
alter table thread.encoding enable row level security;
alter table thread.block enable row level security;
alter table thread.proposal enable row level security;
alter table thread.decision enable row level security;
alter table thread.question enable row level security;
alter table thread.spoken enable row level security;
alter table thread.carried enable row level security;

create policy encoding_house on thread.encoding using ((select actor.is_house()));
create policy block_house on thread.block using ((select actor.is_house()));
create policy carried_house on thread.carried using ((select actor.is_house()));
create policy thread_house on thread.thread using ((select actor.is_house()));
create policy member_house on thread.member using ((select actor.is_house()));
create policy proposal_house on thread.proposal using ((select actor.is_house()));
create policy decision_house on thread.decision using ((select actor.is_house()));
create policy question_house on thread.question using ((select actor.is_house()));
create policy spoken_house on thread.spoken using ((select actor.is_house()));

-- Threads and who is in them hold no words: those who weigh, watch over the log or work on it see them.
create policy thread_read on thread.thread for select using ((select actor.has_role('weigher')) or (select actor.has_role('privacy_officer')) or access.on_team(id));
create policy member_read on thread.member for select using ((select actor.has_role('weigher')) or (select actor.has_role('privacy_officer')) or access.on_team(thread));

create policy proposal_read on thread.proposal for select using ((select actor.has_role('link_confirmer')));
create policy proposal_decide on thread.proposal for update using ((select actor.has_role('link_confirmer')));
create policy decision_read on thread.decision for select using ((select actor.has_role('link_confirmer')));
create policy decision_add on thread.decision for insert with check ((select actor.has_role('link_confirmer')));
create policy question_read on thread.question for select using ((select actor.has_role('link_confirmer')));
create policy question_ask on thread.question for insert with check ((select actor.has_role('link_confirmer')) and asked_by = (select actor.account()));
create policy spoken_own on thread.spoken using (account = (select actor.account()));

grant select, insert on thread.thread, thread.member, thread.decision, thread.question to veerkracht_app;
grant select, insert, delete on thread.encoding, thread.block, thread.carried, thread.spoken to veerkracht_app;
grant select, insert on thread.proposal to veerkracht_app;
grant update (taken_at, joined_into, signals, danger, grown_at) on thread.thread to veerkracht_app;
grant update (thread, danger, gone_at) on thread.member to veerkracht_app;
grant update (sealed, blocks) on thread.encoding to veerkracht_app;
grant update (probability, reasons, state, decided_by, decided_at, decided_with, version) on thread.proposal to veerkracht_app;
grant update (answered_by, answered_at, answer_sealed) on thread.question to veerkracht_app;
