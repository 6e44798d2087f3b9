-- Structured judgements of people about one thread: the weighing frame, the flags, the background checklist. Answers are sealed with the thread's key.
create schema weighing;
grant usage on schema weighing to veerkracht_app;

-- One key per thread for all that is weighed there: destroying it erases every answer and remark at once.
create table weighing.dossier_key (
  thread uuid primary key,
  key_id uuid not null references vault.data_key
);

create table weighing.weighing (
  id uuid primary key,
  thread uuid not null,
  instrument text not null,
  edition int not null,
  state text not null check (state in ('draft', 'signing', 'signed')),
  version int not null default 0,
  started_by uuid not null,
  started_at timestamptz not null,
  organisation uuid not null,
  outcome text,
  again_on date,
  again_asked_at timestamptz,
  concluded_by uuid,
  concluded_at timestamptz,
  signed_at timestamptz,
  check ((state = 'draft') = (concluded_at is null)),
  check ((state = 'signed') = (signed_at is not null))
);
comment on column weighing.weighing.version is 'number of the newest row in weighing.version; 0 before the first save';
create unique index weighing_one_open on weighing.weighing (thread, instrument) where state <> 'signed';
create index weighing_thread on weighing.weighing (thread, started_at desc, id);
create index weighing_again on weighing.weighing (again_on, id) where again_on is not null and again_asked_at is null;

-- Every save is kept: nobody's words disappear under somebody else's.
create table weighing.version (
  id uuid primary key,
  weighing uuid not null references weighing.weighing,
  thread uuid not null,
  number int not null check (number > 0),
  answers_sealed bytea not null,
  saved_by uuid not null,
  saved_at timestamptz not null,
  unique (weighing, number)
);

-- Who took part, and what each says of one version under her own account.
create table weighing.signature (
  id uuid primary key,
  weighing uuid not null references weighing.weighing,
  version int not null,
  account uuid not null,
  thread uuid not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  signed_at timestamptz,
  agrees boolean,
  remark_sealed bytea,
  unique (weighing, version, account),
  check ((signed_at is null) = (agrees is null))
);
create index signature_account on weighing.signature (account) where signed_at is null;

alter table weighing.dossier_key enable row level security;
alter table weighing.weighing enable row level security;
alter table weighing.version enable row level security;
alter table weighing.signature enable row level security;

-- Weighers on the thread's team write; everybody on it who sees weighings reads and signs what is hers to sign.
create function weighing.reads(thread uuid) returns boolean language sql stable
  return actor.is_house() or access.on_team_seeing(thread, 'weighing');
create function weighing.writes(thread uuid) returns boolean language sql stable
  return actor.is_house() or (actor.has_role('weigher') and access.on_team_seeing(thread, 'weighing'));

create policy key_read on weighing.dossier_key for select using (weighing.reads(thread));
create policy key_add on weighing.dossier_key for insert with check (weighing.writes(thread));

create policy weighing_read on weighing.weighing for select using (weighing.reads(thread));
create policy weighing_add on weighing.weighing for insert with check (weighing.writes(thread) and started_by = (select actor.account()));
create policy weighing_change on weighing.weighing for update using (weighing.writes(thread));

create policy version_read on weighing.version for select using (weighing.reads(thread));
create policy version_add on weighing.version for insert with check (weighing.writes(thread) and saved_by = (select actor.account()));

create policy signature_read on weighing.signature for select using (weighing.reads(thread));
create policy signature_ask on weighing.signature for insert with check (weighing.writes(thread) and asked_by = (select actor.account()));
create policy signature_sign on weighing.signature for update using (account = (select actor.account()) and weighing.reads(thread));

grant select, insert on weighing.dossier_key, weighing.weighing, weighing.version, weighing.signature to veerkracht_app;
grant update (state, version, outcome, again_on, again_asked_at, concluded_by, concluded_at, signed_at) on weighing.weighing to veerkracht_app;
grant update (signed_at, agrees, remark_sealed) on weighing.signature to veerkracht_app;
