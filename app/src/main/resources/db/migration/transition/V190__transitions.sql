-- Transitions: from one place, school, help or person to the next. Whether it was made ready is kept, also when it went ahead unready.
create schema transition;
grant usage on schema transition to veerkracht_app;

create table transition.transition (
  id uuid primary key,
  trajectory uuid not null references trajectory.trajectory on delete cascade,
  kind text not null check (kind in ('place', 'school', 'care', 'person')),
  from_sealed bytea,
  to_sealed bytea not null,
  planned_on date not null,
  state text not null default 'planned' check (state in ('planned', 'done', 'called_off')),
  happened_on date,
  -- what she says of it herself
  assent text check (assent in ('yes', 'partly', 'no')),
  words_sealed bytea,
  written_by uuid not null,
  written_at timestamptz not null default actor.moment(),
  version int not null default 0,
  unique (id, trajectory),
  check ((state = 'done') = (happened_on is not null))
);
create index transition_line on transition.transition (trajectory, planned_on desc, id);
create index transition_coming on transition.transition (planned_on, id) where state = 'planned';

-- What makes it ready, each with the day on which it was done.
create table transition.ready (
  transition uuid not null,
  trajectory uuid not null,
  step text not null check (step in ('prepared', 'met', 'aftercare')),
  done_on date not null,
  words_sealed bytea not null,
  written_by uuid not null,
  written_at timestamptz not null default actor.moment(),
  primary key (transition, step),
  foreign key (transition, trajectory) references transition.transition (id, trajectory) on delete cascade
);

-- What goes along with her: things, people, agreements.
create table transition.along (
  id uuid primary key,
  transition uuid not null,
  trajectory uuid not null,
  what_sealed bytea not null,
  arranged_at timestamptz,
  written_by uuid not null,
  written_at timestamptz not null default actor.moment(),
  foreign key (transition, trajectory) references transition.transition (id, trajectory) on delete cascade
);
create index along_transition on transition.along (transition, written_at, id);

alter table transition.transition enable row level security;
alter table transition.ready enable row level security;
alter table transition.along enable row level security;

create policy transition_read on transition.transition for select using ((select actor.is_house())
  or (trajectory, 'timeline') in (select dossier, what from trajectory.sight()));
create policy transition_add on transition.transition for insert
  with check (written_by = actor.account() and access.on_team_seeing(trajectory, 'timeline'));
create policy transition_change on transition.transition for update using (access.on_team_seeing(trajectory, 'timeline'));

create policy ready_read on transition.ready for select using ((select actor.is_house())
  or (trajectory, 'timeline') in (select dossier, what from trajectory.sight()));
create policy ready_add on transition.ready for insert
  with check (written_by = actor.account() and access.on_team_seeing(trajectory, 'timeline'));
create policy ready_remove on transition.ready for delete using (access.on_team_seeing(trajectory, 'timeline'));

create policy along_read on transition.along for select using ((select actor.is_house())
  or (trajectory, 'timeline') in (select dossier, what from trajectory.sight()));
create policy along_add on transition.along for insert
  with check (written_by = actor.account() and access.on_team_seeing(trajectory, 'timeline'));
create policy along_change on transition.along for update using (access.on_team_seeing(trajectory, 'timeline'));

grant select, insert on transition.transition, transition.ready, transition.along to veerkracht_app;
grant update (kind, from_sealed, to_sealed, planned_on, state, happened_on, assent, words_sealed, version) on transition.transition to veerkracht_app;
grant delete on transition.ready to veerkracht_app;
grant update (arranged_at) on transition.along to veerkracht_app;
