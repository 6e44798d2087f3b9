-- Who stands beside her: a person she trusts and chose herself, an experienced buddy, a coach for learning and work. Goes with its trajectory.
create schema circle;
grant usage on schema circle to veerkracht_app;

create table circle.companion (
  id uuid primary key,
  trajectory uuid not null references trajectory.trajectory on delete cascade,
  kind text not null check (kind in ('trusted', 'buddy', 'coach')),
  name_sealed bytea not null,
  who_sealed bytea,
  reach_sealed bytea,
  chosen_by_her boolean not null,
  since date not null,
  ended_on date check (ended_on >= since),
  ended_why text check (ended_why in ('her_wish', 'done', 'moved', 'no_click', 'not_safe', 'other')),
  version int not null default 0,
  added_by uuid not null,
  added_at timestamptz not null default actor.moment(),
  -- Nobody chooses for her whom she trusts.
  check (kind <> 'trusted' or chosen_by_her),
  check ((ended_on is null) = (ended_why is null))
);
create index companion_line on circle.companion (trajectory, ended_on);

-- What she and a buddy or coach want together, and how often they meet.
create table circle.agreement (
  companion uuid primary key references circle.companion on delete cascade,
  trajectory uuid not null references trajectory.trajectory on delete cascade,
  goals_sealed bytea not null,
  every_days smallint check (every_days between 1 and 92),
  version int not null,
  written_by uuid not null,
  written_at timestamptz not null default actor.moment()
);

create table circle.meeting (
  id uuid primary key,
  companion uuid not null references circle.companion on delete cascade,
  trajectory uuid not null references trajectory.trajectory on delete cascade,
  met_on date not null,
  minutes smallint check (minutes between 1 and 1440),
  words_sealed bytea,
  written_by uuid not null,
  written_at timestamptz not null default actor.moment()
);
create index meeting_newest on circle.meeting (companion, met_on desc, id desc);
create index meeting_line on circle.meeting (trajectory);

alter table circle.companion enable row level security;
alter table circle.agreement enable row level security;
alter table circle.meeting enable row level security;

-- The whole team knows who stands beside her; what they do together only who sees what is written about her.
create policy companion_read on circle.companion for select using ((select actor.is_house())
  or trajectory in (select dossier from trajectory.sight()));
create policy companion_add on circle.companion for insert with check (added_by = actor.account() and trajectory.leads(trajectory));
create policy companion_change on circle.companion for update using (trajectory.leads(trajectory));

create policy agreement_read on circle.agreement for select using ((select actor.is_house())
  or (trajectory, 'notes') in (select dossier, what from trajectory.sight()));
create policy agreement_add on circle.agreement for insert with check (written_by = actor.account()
  and access.on_team_seeing(trajectory, 'notes'));
create policy agreement_change on circle.agreement for update using (access.on_team_seeing(trajectory, 'notes'));

create policy meeting_read on circle.meeting for select using ((select actor.is_house())
  or (trajectory, 'notes') in (select dossier, what from trajectory.sight()));
create policy meeting_add on circle.meeting for insert with check (written_by = actor.account()
  and access.on_team_seeing(trajectory, 'notes'));
create policy meeting_remove on circle.meeting for delete using (written_by = actor.account()
  and access.on_team_seeing(trajectory, 'notes'));

grant select, insert on circle.companion, circle.agreement, circle.meeting to veerkracht_app;
grant update (ended_on, ended_why, version) on circle.companion to veerkracht_app;
grant update (goals_sealed, every_days, version, written_by, written_at) on circle.agreement to veerkracht_app;
grant delete on circle.meeting to veerkracht_app;
