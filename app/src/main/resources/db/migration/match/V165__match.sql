-- Matched care: who waits for help, what a place must know for it, who goes with whom, what is proposed for all together, and what people chose.
create schema match;
grant usage on schema match to veerkracht_app;

-- Somebody waits. That, and since when, is all that those with the mandate see.
create table match.waiting (
  trajectory uuid primary key references trajectory.trajectory on delete cascade,
  since date not null,
  written_by uuid not null
);
create index waiting_longest on match.waiting (since, trajectory);

-- What a place asks to know of her: year of birth, city, regions to stay away from, language.
create table match.about (
  trajectory uuid primary key references trajectory.trajectory on delete cascade,
  about_sealed bytea not null,
  version int not null default 0
);

-- Two who must go to the same place, or must not.
create table match.bond (
  id uuid primary key,
  trajectory uuid not null references trajectory.trajectory on delete cascade,
  other uuid not null references trajectory.trajectory on delete cascade,
  together boolean not null,
  written_by uuid not null,
  check (trajectory < other),
  unique (trajectory, other)
);
create index bond_other on match.bond (other);

-- A service that is not for her, with what was said about it.
create table match.aside (
  trajectory uuid not null references trajectory.trajectory on delete cascade,
  service uuid not null references directory.service,
  why_sealed bytea not null,
  written_by uuid not null,
  written_at timestamptz not null default actor.moment(),
  primary key (trajectory, service)
);

-- What the newest round over everybody proposes for her. Nothing happens by it.
create table match.proposal (
  trajectory uuid primary key references match.waiting on delete cascade,
  service uuid not null references directory.service,
  proposed_at timestamptz not null default actor.moment()
);

-- What people chose with her. Against the match it names the deviation that was backed.
create table match.choice (
  id uuid primary key,
  trajectory uuid not null references trajectory.trajectory on delete cascade,
  service uuid not null references directory.service,
  why_sealed bytea,
  deviation uuid,
  chosen_by uuid not null,
  chosen_at timestamptz not null default actor.moment(),
  ended_at timestamptz
);
create unique index choice_one on match.choice (trajectory) where ended_at is null;
create unique index choice_deviation on match.choice (deviation);
create index choice_service on match.choice (service) where ended_at is null;

-- Lines whose coordinator is of the organisation for which the acting person has the mandate.
create function match.overseen() returns setof uuid language sql stable security definer set search_path = access, pg_temp as $$
  select m.dossier from access.team_member m join access.account a on a.id = m.account
  where actor.has_role('mandate_holder') and a.organisation = actor.organisation() and m.part = 'coordinator'
    and m.begins <= now() and (m.ends is null or m.ends > now())
$$;

-- Places taken since a moment, of no matter whom: without it two would be promised one place.
create function match.taken() returns table (service uuid, at timestamptz) language sql stable security definer set search_path = match, pg_temp as $$
  select c.service, c.chosen_at from match.choice c where c.ended_at is null and (actor.account() is not null or actor.is_house())
$$;

-- Services where somebody is whom she must not meet; asked by who sees what is weighed about her.
create function match.barred(which uuid) returns setof uuid language sql stable security definer set search_path = match, pg_temp as $$
  select c.service from match.bond b join match.choice c on c.trajectory = case when b.trajectory = which then b.other else b.trajectory end and c.ended_at is null
  where not b.together and which in (b.trajectory, b.other) and (actor.is_house() or access.on_team_seeing(which, 'weighing'))
$$;

alter table match.waiting enable row level security;
alter table match.about enable row level security;
alter table match.bond enable row level security;
alter table match.aside enable row level security;
alter table match.proposal enable row level security;
alter table match.choice enable row level security;

create policy waiting_read on match.waiting for select using ((select actor.is_house())
  or (trajectory, 'weighing') in (select dossier, what from trajectory.sight()) or trajectory in (select match.overseen()));
create policy waiting_add on match.waiting for insert with check (written_by = actor.account() and trajectory.leads(trajectory));
create policy waiting_end on match.waiting for delete using (trajectory.leads(trajectory));

create policy about_read on match.about for select using ((select actor.is_house())
  or (trajectory, 'weighing') in (select dossier, what from trajectory.sight()));
create policy about_add on match.about for insert with check (trajectory.leads(trajectory));
create policy about_change on match.about for update using (trajectory.leads(trajectory));

create policy bond_read on match.bond for select using ((select actor.is_house())
  or (trajectory, 'weighing') in (select dossier, what from trajectory.sight()) or (other, 'weighing') in (select dossier, what from trajectory.sight()));
create policy bond_add on match.bond for insert with check (written_by = actor.account()
  and (trajectory.leads(trajectory) or trajectory.leads(other))
  and access.on_team_seeing(trajectory, 'weighing') and access.on_team_seeing(other, 'weighing'));
create policy bond_end on match.bond for delete using (trajectory.leads(trajectory) or trajectory.leads(other));

create policy aside_read on match.aside for select using ((select actor.is_house())
  or (trajectory, 'weighing') in (select dossier, what from trajectory.sight()));
create policy aside_add on match.aside for insert with check (written_by = actor.account() and trajectory.leads(trajectory));
create policy aside_change on match.aside for update using (trajectory.leads(trajectory));
create policy aside_end on match.aside for delete using (trajectory.leads(trajectory));

create policy proposal_read on match.proposal for select using ((select actor.is_house())
  or (trajectory, 'weighing') in (select dossier, what from trajectory.sight()) or trajectory in (select match.overseen()));
create policy proposal_add on match.proposal for insert with check (actor.is_house());
create policy proposal_change on match.proposal for update using (actor.is_house());
-- Who leads the line lets it go when something is chosen or set aside.
create policy proposal_end on match.proposal for delete using (actor.is_house() or trajectory.leads(trajectory));

create policy choice_read on match.choice for select using ((select actor.is_house())
  or (trajectory, 'weighing') in (select dossier, what from trajectory.sight()));
create policy choice_add on match.choice for insert with check (chosen_by = actor.account() and trajectory.leads(trajectory));
create policy choice_end on match.choice for update using (trajectory.leads(trajectory));

grant select, insert, delete on match.waiting, match.bond, match.aside, match.proposal to veerkracht_app;
grant select, insert on match.about, match.choice to veerkracht_app;
grant update (about_sealed, version) on match.about to veerkracht_app;
grant update (why_sealed, written_by, written_at) on match.aside to veerkracht_app;
grant update (service, proposed_at) on match.proposal to veerkracht_app;
grant update (ended_at) on match.choice to veerkracht_app;
