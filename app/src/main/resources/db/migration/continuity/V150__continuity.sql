-- Continuity: what makes a line a line. How often her story was asked again, where she stayed, and which of it her coordinator has looked at.
create schema continuity;
grant usage on schema continuity to veerkracht_app;

-- She told her story again: to whom is sealed, when is a day.
create table continuity.retold (
  id uuid primary key,
  trajectory uuid not null references trajectory.trajectory on delete cascade,
  told_on date not null,
  to_whom_sealed bytea not null,
  written_by uuid not null,
  written_at timestamptz not null default actor.moment()
);
create index retold_newest on continuity.retold (trajectory, told_on desc, id desc);

-- Where she lived, with days as far as known: a year, a month or a day. Without an end she is still there.
create table continuity.stay (
  id uuid primary key,
  trajectory uuid not null references trajectory.trajectory on delete cascade,
  kind text not null check (kind in ('home', 'family', 'foster', 'group', 'sheltered', 'closed', 'crisis', 'hospital', 'own', 'elsewhere')),
  place_sealed bytea,
  from_date text not null check (from_date ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  until_date text check (until_date ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  written_by uuid not null,
  written_at timestamptz not null default actor.moment(),
  version int not null default 0
);
create index stay_newest on continuity.stay (trajectory, from_date desc, id desc);

-- The coordinator has looked at it, at this figure: it asks again when it grows.
create table continuity.seen (
  trajectory uuid not null references trajectory.trajectory on delete cascade,
  concern text not null check (concern in ('contact', 'coordinators', 'team', 'cold', 'retold', 'gap')),
  figure int not null,
  seen_by uuid not null,
  seen_at timestamptz not null default actor.moment(),
  primary key (trajectory, concern)
);

alter table continuity.retold enable row level security;
alter table continuity.stay enable row level security;
alter table continuity.seen enable row level security;

create policy retold_read on continuity.retold for select using ((select actor.is_house())
  or (trajectory, 'timeline') in (select dossier, what from trajectory.sight()));
create policy retold_add on continuity.retold for insert with check (written_by = actor.account() and access.on_team_seeing(trajectory, 'timeline'));

create policy stay_read on continuity.stay for select using ((select actor.is_house())
  or (trajectory, 'timeline') in (select dossier, what from trajectory.sight()));
create policy stay_add on continuity.stay for insert with check (written_by = actor.account() and access.on_team_seeing(trajectory, 'timeline'));
create policy stay_change on continuity.stay for update using (access.on_team_seeing(trajectory, 'timeline'));

create policy seen_read on continuity.seen for select using ((select actor.is_house())
  or (trajectory, 'timeline') in (select dossier, what from trajectory.sight()));
create policy seen_add on continuity.seen for insert with check (seen_by = actor.account() and trajectory.leads(trajectory));
create policy seen_change on continuity.seen for update using (trajectory.leads(trajectory));

grant select, insert on continuity.retold, continuity.stay, continuity.seen to veerkracht_app;
grant update (kind, place_sealed, from_date, until_date, version) on continuity.stay to veerkracht_app;
grant update (figure, seen_by, seen_at) on continuity.seen to veerkracht_app;
