-- Reasoned steps outside a rule, and questions to who has the mandate to decide. What either teaches is kept as codes and ids, without a word.
create function continuity.operates() returns boolean language sql stable security definer set search_path = access, pg_temp as $$
  select actor.has_role('mandate_holder') and exists (select from access.organisation o where o.id = actor.organisation() and o.operator)
$$;

create table continuity.deviation (
  id uuid primary key,
  trajectory uuid not null references trajectory.trajectory on delete cascade,
  rule text not null check (rule in ('match', 'age', 'order', 'term', 'region', 'procedure', 'other')),
  reason_sealed bytea not null,
  gain_sealed bytea not null,
  asked_by uuid not null,
  asked_at timestamptz not null default actor.moment(),
  holder uuid not null,
  backing text not null default 'asked' check (backing in ('asked', 'backed', 'not_backed')),
  backed_at timestamptz,
  look_on date not null,
  outcome text check (outcome in ('helped', 'partly', 'not')),
  outcome_sealed bytea,
  version int not null default 0
);
create index deviation_line on continuity.deviation (trajectory, asked_at desc, id);
create index deviation_open on continuity.deviation (look_on) where outcome is null;

create table continuity.escalation (
  id uuid primary key,
  trajectory uuid not null references trajectory.trajectory on delete cascade,
  asked_by uuid not null,
  asked_at timestamptz not null default actor.moment(),
  holder uuid not null,
  decide_by date not null,
  decision text check (decision in ('yes', 'partly', 'no')),
  decided_at timestamptz,
  version int not null default 0
);
create index escalation_line on continuity.escalation (trajectory, asked_at desc, id);
create index escalation_open on continuity.escalation (decide_by) where decision is null;

-- Apart from the question itself, so that who sees that a term has passed does not read the words.
create table continuity.escalation_words (
  escalation uuid primary key references continuity.escalation on delete cascade,
  trajectory uuid not null,
  holder uuid not null,
  question_sealed bytea not null,
  decision_sealed bytea
);

create table continuity.learning (
  id uuid primary key,
  at timestamptz not null default actor.moment(),
  trajectory uuid not null references trajectory.trajectory on delete cascade,
  subject uuid not null,
  kind text not null,
  codes text[] not null default '{}'
);
create unique index learning_once on continuity.learning (subject, kind);
create index learning_order on continuity.learning (at, id);

alter table continuity.deviation enable row level security;
alter table continuity.escalation enable row level security;
alter table continuity.escalation_words enable row level security;
alter table continuity.learning enable row level security;

create policy deviation_read on continuity.deviation for select using ((select actor.is_house()) or holder = (select actor.account())
  or (trajectory, 'timeline') in (select dossier, what from trajectory.sight()));
create policy deviation_add on continuity.deviation for insert with check (asked_by = actor.account() and trajectory.leads(trajectory));
create policy deviation_change on continuity.deviation for update
  using ((holder = (select actor.account()) and (select actor.has_role('mandate_holder'))) or trajectory.leads(trajectory));

create policy escalation_read on continuity.escalation for select using ((select actor.is_house()) or holder = (select actor.account())
  or (trajectory, 'timeline') in (select dossier, what from trajectory.sight())
  or ((select continuity.operates()) and decision is null and decide_by < (actor.moment() at time zone 'Europe/Amsterdam')::date));
create policy escalation_add on continuity.escalation for insert with check (asked_by = actor.account() and trajectory.leads(trajectory));
create policy escalation_change on continuity.escalation for update
  using (holder = (select actor.account()) and (select actor.has_role('mandate_holder')));

create policy escalation_words_read on continuity.escalation_words for select using (holder = (select actor.account())
  or (trajectory, 'timeline') in (select dossier, what from trajectory.sight()));
create policy escalation_words_add on continuity.escalation_words for insert with check (trajectory.leads(trajectory));
create policy escalation_words_change on continuity.escalation_words for update
  using (holder = (select actor.account()) and (select actor.has_role('mandate_holder')));

create policy learning_read on continuity.learning for select using (actor.is_house());
create policy learning_add on continuity.learning for insert with check (actor.is_house());

grant select, insert on continuity.deviation, continuity.escalation, continuity.escalation_words, continuity.learning to veerkracht_app;
grant update (backing, backed_at, outcome, outcome_sealed, version) on continuity.deviation to veerkracht_app;
grant update (decision, decided_at, version) on continuity.escalation to veerkracht_app;
grant update (decision_sealed) on continuity.escalation_words to veerkracht_app;
