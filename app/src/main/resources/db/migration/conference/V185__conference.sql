-- Case conferences: everybody who works with her around one table, with her or with what she thinks. Goes with its trajectory.
create schema conference;
grant usage on schema conference to veerkracht_app;

create table conference.conference (
  id uuid primary key,
  trajectory uuid not null references trajectory.trajectory on delete cascade,
  at timestamptz not null,
  place_sealed bytea,
  state text not null default 'planned' check (state in ('planned', 'held', 'called_off')),
  her_part text not null default 'not_asked' check (her_part in ('takes_part', 'view', 'not_now', 'not_asked')),
  her_view_sealed bytea,
  called_by uuid not null,
  called_at timestamptz not null default actor.moment(),
  version int not null default 0
);
create index conference_newest on conference.conference (trajectory, at desc, id desc);

-- Who is asked to come, and who was there.
create table conference.guest (
  conference uuid not null references conference.conference on delete cascade,
  trajectory uuid not null references trajectory.trajectory on delete cascade,
  account uuid not null,
  came boolean,
  primary key (conference, account)
);

-- A question for the table. Without a conference it waits for the next one; what stays open waits again.
create table conference.point (
  id uuid primary key,
  trajectory uuid not null references trajectory.trajectory on delete cascade,
  conference uuid references conference.conference on delete cascade,
  words_sealed bytea not null,
  hers boolean not null,
  asked_by uuid not null,
  asked_at timestamptz not null default actor.moment(),
  decision_sealed bytea,
  decided_by uuid,
  decided_at timestamptz,
  version int not null default 0,
  check ((decision_sealed is null) = (decided_at is null)),
  check (decided_at is null or conference is not null)
);
create index point_conference on conference.point (conference, asked_at, id);
create index point_waiting on conference.point (trajectory, asked_at, id) where conference is null;

-- Who does what by when; each is a task on the line too.
create table conference.action (
  id uuid primary key,
  conference uuid not null references conference.conference on delete cascade,
  trajectory uuid not null references trajectory.trajectory on delete cascade,
  title_sealed bytea not null,
  owner uuid not null,
  due_on date not null,
  written_by uuid not null,
  written_at timestamptz not null default actor.moment()
);
create index action_conference on conference.action (conference, written_at, id);

-- Conferences the acting person is asked to, on lines whose team she is on.
create function conference.invited() returns table (conference uuid)
language sql stable security definer set search_path = pg_temp as $$
  select g.conference from conference.guest g where g.account = actor.account() and access.on_team(g.trajectory)
$$;

alter table conference.conference enable row level security;
alter table conference.guest enable row level security;
alter table conference.point enable row level security;
alter table conference.action enable row level security;

create policy conference_read on conference.conference for select using ((select actor.is_house())
  or (trajectory, 'notes') in (select dossier, what from trajectory.sight()) or id in (select i.conference from conference.invited() i));
create policy conference_add on conference.conference for insert with check (called_by = actor.account() and trajectory.leads(trajectory));
create policy conference_change on conference.conference for update using (trajectory.leads(trajectory));

create policy guest_read on conference.guest for select using ((select actor.is_house())
  or (trajectory, 'notes') in (select dossier, what from trajectory.sight()) or conference in (select i.conference from conference.invited() i));
create policy guest_add on conference.guest for insert with check (trajectory.leads(trajectory));
create policy guest_change on conference.guest for update using (trajectory.leads(trajectory));

-- Who asked a question sees it, whatever else she sees.
create policy point_read on conference.point for select using ((select actor.is_house())
  or (trajectory, 'notes') in (select dossier, what from trajectory.sight()) or conference in (select i.conference from conference.invited() i)
  or (asked_by = (select actor.account()) and trajectory in (select dossier from trajectory.sight())));
create policy point_add on conference.point for insert with check (asked_by = actor.account() and access.on_team(trajectory));
create policy point_change on conference.point for update using (trajectory.leads(trajectory));
create policy point_remove on conference.point for delete using (asked_by = actor.account() and conference is null
  and access.on_team(trajectory));

create policy action_read on conference.action for select using ((select actor.is_house())
  or (trajectory, 'notes') in (select dossier, what from trajectory.sight()) or conference in (select i.conference from conference.invited() i));
create policy action_add on conference.action for insert with check (written_by = actor.account() and trajectory.leads(trajectory));

grant select, insert on conference.conference, conference.guest, conference.point, conference.action to veerkracht_app;
grant update (state, her_part, her_view_sealed, version) on conference.conference to veerkracht_app;
grant update (came) on conference.guest to veerkracht_app;
grant update (conference, decision_sealed, decided_by, decided_at, version) on conference.point to veerkracht_app;
grant delete on conference.point to veerkracht_app;
