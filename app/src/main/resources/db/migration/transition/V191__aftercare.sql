-- Aftercare: somebody stays in touch, in a rhythm that she wants, without an end. That contact was had stands with the line's own notes.
create table transition.aftercare (
  trajectory uuid primary key references trajectory.trajectory on delete cascade,
  every_days int not null check (every_days between 1 and 366),
  contact uuid not null,
  wishes_sealed bytea,
  since date not null,
  agreed_by uuid not null,
  agreed_at timestamptz not null default actor.moment(),
  version int not null default 0
);

-- Somebody tried to reach her and did not.
create table transition.attempt (
  id uuid primary key,
  trajectory uuid not null references trajectory.trajectory on delete cascade,
  tried_on date not null,
  written_by uuid not null,
  written_at timestamptz not null default actor.moment()
);
create index attempt_newest on transition.attempt (trajectory, tried_on desc);

alter table transition.aftercare enable row level security;
alter table transition.attempt enable row level security;

create policy aftercare_read on transition.aftercare for select using ((select actor.is_house())
  or (trajectory, 'timeline') in (select dossier, what from trajectory.sight()));
create policy aftercare_add on transition.aftercare for insert
  with check (agreed_by = actor.account() and access.on_team_seeing(trajectory, 'timeline'));
create policy aftercare_change on transition.aftercare for update using (access.on_team_seeing(trajectory, 'timeline'));

create policy attempt_read on transition.attempt for select using ((select actor.is_house())
  or (trajectory, 'timeline') in (select dossier, what from trajectory.sight()));
create policy attempt_add on transition.attempt for insert
  with check (written_by = actor.account() and access.on_team_seeing(trajectory, 'timeline'));

grant select, insert on transition.aftercare, transition.attempt to veerkracht_app;
grant update (every_days, contact, wishes_sealed, since, agreed_by, agreed_at, version) on transition.aftercare to veerkracht_app;
