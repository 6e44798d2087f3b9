-- Parents, carers, brothers and sisters of a young person, what is written for parents, and the lock on it. Everything goes with its trajectory.
create schema family;
grant usage on schema family to veerkracht_app;

create table family.parent (
  id uuid primary key,
  trajectory uuid not null references trajectory.trajectory on delete cascade,
  name_sealed bytea not null,
  kin text not null check (kin in ('mother', 'father', 'step_parent', 'guardian', 'foster_carer', 'other')),
  authority text not null check (authority in ('yes', 'no', 'unknown')),
  added_by uuid not null,
  added_at timestamptz not null default actor.moment(),
  gone_at timestamptz
);
create index parent_line on family.parent (trajectory);

-- What is written for parents. They read this and nothing else of a dossier; of the plan only what she said yes to.
create table family.telling (
  id uuid primary key,
  trajectory uuid not null references trajectory.trajectory on delete cascade,
  part text not null check (part in ('news', 'agreements', 'team', 'plan')),
  text_sealed bytea not null,
  her_yes boolean not null,
  version int not null,
  written_by uuid not null,
  written_at timestamptz not null default actor.moment(),
  unique (trajectory, part),
  check (part <> 'plan' or her_yes)
);

-- Another line that is a brother's or sister's. Written down from one; who leads the other confirms it or undoes it.
create table family.sibling (
  id uuid primary key,
  one uuid not null references trajectory.trajectory on delete cascade,
  other uuid not null references trajectory.trajectory on delete cascade,
  linked_by uuid not null,
  linked_at timestamptz not null default actor.moment(),
  confirmed_by uuid,
  confirmed_at timestamptz,
  undone_by uuid,
  undone_at timestamptz,
  check (one <> other),
  check ((confirmed_by is null) = (confirmed_at is null) and (undone_by is null) = (undone_at is null))
);
create unique index sibling_once on family.sibling (least(one, other), greatest(one, other)) where undone_at is null;
create index sibling_one on family.sibling (one) where undone_at is null;
create index sibling_other on family.sibling (other) where undone_at is null;

-- Somebody lifts what locked a line until then, with a reason: locks by hand point to it, and of weighings the versions that were known.
create table family.lift (
  id uuid primary key,
  trajectory uuid not null references trajectory.trajectory on delete cascade,
  reason_sealed bytea not null,
  lifted_by uuid not null,
  lifted_at timestamptz not null default actor.moment()
);
create index lift_line on family.lift (trajectory);
create table family.lifted_weighing (
  trajectory uuid not null references trajectory.trajectory on delete cascade,
  weighing uuid not null,
  version int not null,
  lift uuid not null references family.lift on delete cascade,
  primary key (trajectory, weighing, version)
);
-- A line that was erased leaves no reason behind with her brothers and sisters, and no name: only that somebody has to lift it.
create table family.lock (
  id uuid primary key,
  trajectory uuid not null references trajectory.trajectory on delete cascade,
  origin text not null default 'person' check (origin in ('person', 'erased_kin')),
  reason_sealed bytea,
  locked_by uuid,
  locked_at timestamptz not null default actor.moment(),
  lift uuid references family.lift on delete cascade,
  check ((origin = 'person') = (reason_sealed is not null) and (origin = 'person') = (locked_by is not null))
);
create index lock_line on family.lock (trajectory);
