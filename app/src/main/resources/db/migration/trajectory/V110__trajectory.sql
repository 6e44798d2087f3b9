-- Trajectories: one line of help for one young person, with exactly one coordinator from the moment it opens until it closes.
create schema trajectory;
grant usage on schema trajectory to veerkracht_app;

-- What the acting person sees of which dossier. Policies ask it once per statement instead of once per row, so that a long line stays fast;
-- it says the same as access.on_team_seeing.
create function trajectory.sight() returns table (dossier uuid, what text)
language sql stable security definer set search_path = access, pg_temp as $$
  select m.dossier, w.what from access.team_member m left join lateral unnest(m.sees) w(what) on true
  where m.account = actor.account() and m.begins <= now() and (m.ends is null or m.ends > now())
$$;

-- Who may act for the whole line: the coordinator, and the stand-in while she is there.
create function trajectory.leads(which uuid) returns boolean language sql stable security definer set search_path = access, pg_temp as $$
  select exists (select from access.team_member m where m.dossier = which and m.account = actor.account()
    and m.part in ('coordinator', 'stand_in') and m.begins <= now() and (m.ends is null or m.ends > now()))
$$;

create table trajectory.trajectory (
  id uuid primary key,
  thread uuid not null,
  key_id uuid not null references vault.data_key,
  state text not null check (state in ('open', 'aftercare', 'closed')),
  opened_at timestamptz not null default now(),
  opened_by uuid not null,
  -- since when it has been without interruption what it is now: from then on there is no moment without a coordinator
  open_since timestamptz not null default now(),
  closed_at timestamptz,
  version int not null default 0,
  check ((state = 'closed') = (closed_at is not null))
);
create unique index trajectory_once_per_thread on trajectory.trajectory (thread);

create table trajectory.about (
  trajectory uuid primary key references trajectory.trajectory,
  called_sealed bytea not null,
  name_sealed bytea,
  born_sealed bytea,
  version int not null default 0
);

-- What she says she wants, in her own words. New words are added; earlier ones stay.
create table trajectory.words (
  id uuid primary key,
  trajectory uuid not null references trajectory.trajectory,
  words_sealed bytea not null,
  said_on date not null,
  written_by uuid not null,
  written_at timestamptz not null default now()
);
create index words_newest on trajectory.words (trajectory, written_at desc, id);

create table trajectory.note (
  id uuid primary key,
  trajectory uuid not null references trajectory.trajectory,
  kind text not null check (kind in ('contact', 'family', 'care', 'practical', 'worry')),
  sees text not null,
  text_sealed bytea not null,
  happened_at timestamptz not null,
  author uuid not null,
  written_at timestamptz not null default now(),
  version int not null default 0,
  check (sees = case kind when 'practical' then 'tasks' when 'worry' then 'weighing' else 'notes' end)
);
create index note_newest on trajectory.note (trajectory, happened_at desc, id desc);

create table trajectory.task (
  id uuid primary key,
  trajectory uuid not null references trajectory.trajectory,
  title_sealed bytea not null,
  owner uuid not null,
  due_on date not null,
  state text not null default 'open' check (state in ('open', 'done', 'dropped')),
  created_by uuid not null,
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  asked smallint not null,
  version int not null default 0,
  check ((state = 'open') = (ended_at is null))
);
create index task_open on trajectory.task (trajectory, due_on, id) where state = 'open';
create index task_ended on trajectory.task (trajectory, ended_at desc, id) where state <> 'open';
create index task_owner on trajectory.task (owner, trajectory) where state = 'open';
create index task_rising on trajectory.task (due_on) where state = 'open' and asked > 1;

-- How the line went from one person to another; who and when stands in access.team_member.
create table trajectory.handover (
  id uuid primary key,
  trajectory uuid not null references trajectory.trajectory,
  from_account uuid not null,
  to_account uuid not null,
  warmth text not null check (warmth in ('warm', 'cold')),
  note_sealed bytea,
  at timestamptz not null default now(),
  recorded_by uuid not null
);
create index handover_newest on trajectory.handover (trajectory, at desc);

-- Somebody for whom the line is new: its coordinator or stand-in who has not said yet that she has seen it.
create table trajectory.arrival (
  trajectory uuid not null references trajectory.trajectory,
  account uuid not null,
  since timestamptz not null default now(),
  primary key (trajectory, account)
);

-- What happened, as codes and ids: one table in time order, so that the line is drawn and listed with one read each.
create table trajectory.event (
  id uuid primary key,
  trajectory uuid not null references trajectory.trajectory,
  at timestamptz not null,
  kind text not null,
  sees text not null,
  subject uuid not null,
  account uuid,
  organisation uuid,
  codes text[] not null default '{}'
);
create index event_order on trajectory.event (trajectory, at desc, id desc);
create unique index event_once on trajectory.event (trajectory, subject, kind);
create index event_contact on trajectory.event (trajectory, at desc) where kind = 'note.contact';

alter table trajectory.trajectory enable row level security;
alter table trajectory.about enable row level security;
alter table trajectory.words enable row level security;
alter table trajectory.note enable row level security;
alter table trajectory.task enable row level security;
alter table trajectory.handover enable row level security;
alter table trajectory.arrival enable row level security;
alter table trajectory.event enable row level security;

-- That a line exists, and its state: the line's team, the thread's team, and those who watch over lines without reading them.
create policy trajectory_read on trajectory.trajectory for select using ((select actor.is_house())
  or (select actor.has_role('mandate_holder')) or (select actor.has_role('privacy_officer'))
  or id in (select dossier from trajectory.sight()) or access.on_team(thread));
create policy trajectory_open on trajectory.trajectory for insert with check (actor.is_house()
  or (opened_by = actor.account() and access.on_team(thread)));
create policy trajectory_change on trajectory.trajectory for update using ((select actor.is_house()) or trajectory.leads(id));

create policy about_read on trajectory.about for select using ((select actor.is_house())
  or (trajectory, 'identity') in (select dossier, what from trajectory.sight()));
create policy about_add on trajectory.about for insert with check (actor.is_house() or trajectory.leads(trajectory));
create policy about_change on trajectory.about for update using ((select actor.is_house()) or trajectory.leads(trajectory));

create policy words_read on trajectory.words for select using ((select actor.is_house())
  or trajectory in (select dossier from trajectory.sight()));
create policy words_add on trajectory.words for insert with check (actor.is_house()
  or (written_by = actor.account() and access.on_team(trajectory)));

create policy note_read on trajectory.note for select using ((select actor.is_house())
  or (trajectory, sees) in (select dossier, what from trajectory.sight())
  or (author = (select actor.account()) and trajectory in (select dossier from trajectory.sight())));
create policy note_add on trajectory.note for insert with check (author = actor.account() and access.on_team(trajectory));
create policy note_change on trajectory.note for update using (author = (select actor.account()) and access.on_team(trajectory));

create policy task_read on trajectory.task for select using ((select actor.is_house())
  or (trajectory, 'tasks') in (select dossier, what from trajectory.sight())
  or (owner = (select actor.account()) and trajectory in (select dossier from trajectory.sight())));
create policy task_add on trajectory.task for insert with check (actor.is_house()
  or (created_by = actor.account() and access.on_team_seeing(trajectory, 'tasks')));
create policy task_change on trajectory.task for update using ((select actor.is_house()) or trajectory.leads(trajectory)
  or ((owner = (select actor.account()) or created_by = (select actor.account())) and access.on_team(trajectory)));

create policy handover_read on trajectory.handover for select using ((select actor.is_house())
  or (trajectory, 'timeline') in (select dossier, what from trajectory.sight()));
create policy handover_add on trajectory.handover for insert with check (actor.is_house() or trajectory.leads(trajectory));

create policy arrival_read on trajectory.arrival for select using (account = (select actor.account()) or (select actor.is_house()));
create policy arrival_add on trajectory.arrival for insert with check (actor.is_house());
create policy arrival_end on trajectory.arrival for delete using (account = (select actor.account()) or (select actor.is_house()));

create policy event_read on trajectory.event for select using ((select actor.is_house())
  or (trajectory, sees) in (select dossier, what from trajectory.sight()));
create policy event_add on trajectory.event for insert with check (actor.is_house() or access.on_team(trajectory));
create policy event_change on trajectory.event for update using (actor.is_house()
  or (account = actor.account() and access.on_team(trajectory)));
create policy event_remove on trajectory.event for delete using (actor.is_house());

grant select, insert on trajectory.trajectory, trajectory.about, trajectory.words, trajectory.note, trajectory.task, trajectory.handover,
  trajectory.arrival, trajectory.event to veerkracht_app;
grant update (state, open_since, closed_at, version) on trajectory.trajectory to veerkracht_app;
grant update (called_sealed, name_sealed, born_sealed, version) on trajectory.about to veerkracht_app;
grant update (kind, sees, text_sealed, happened_at, version) on trajectory.note to veerkracht_app;
grant update (title_sealed, owner, due_on, state, ended_at, asked, version) on trajectory.task to veerkracht_app;
grant update (at, kind, sees, organisation, codes) on trajectory.event to veerkracht_app;
grant delete on trajectory.arrival, trajectory.event to veerkracht_app;

-- What a team member is to the young person: mentor, guardian, helper. Who and when stands in access.team_member.
create table trajectory.member_role (
  member uuid primary key references access.team_member,
  trajectory uuid not null references trajectory.trajectory,
  role text not null check (role in ('care', 'guardian', 'school', 'youth_work', 'informal', 'police', 'specialist', 'experience', 'other'))
);
create index member_role_line on trajectory.member_role (trajectory);
alter table trajectory.member_role enable row level security;
create policy member_role_read on trajectory.member_role for select using ((select actor.is_house())
  or trajectory in (select dossier from trajectory.sight()));
create policy member_role_add on trajectory.member_role for insert with check (actor.is_house() or trajectory.leads(trajectory));
grant select, insert on trajectory.member_role to veerkracht_app;
