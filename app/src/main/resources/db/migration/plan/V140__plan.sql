-- Her future plan and what all help together asks of her. Everybody on the line's team sees the same plan: it is hers, and who helps her works with it.
-- The sights of a team part what is written about her; this is what she wants, so no sight hides it.
create schema plan;
grant usage on schema plan to veerkracht_app;

-- Counts the changes to a plan, so that she says yes to exactly what she has seen.
create table plan.plan (
  trajectory uuid primary key references trajectory.trajectory on delete cascade,
  edition int not null
);

-- What the plan and the load are made of. A part is changed on its own: two people who work on different parts do not meet.
-- All of it is sealed, days and marks too: only what kind of part it is stands open, and which of the fixed ones.
create table plan.part (
  id uuid primary key,
  trajectory uuid not null references trajectory.trajectory on delete cascade,
  kind text not null check (kind in ('domain', 'step', 'success', 'practical', 'intervention', 'capacity')),
  code text,
  part_sealed bytea not null,
  version int not null default 0,
  added_by uuid not null,
  added_at timestamptz not null default actor.moment(),
  check ((code is not null) = (kind in ('domain', 'practical')))
);
create index part_order on plan.part (trajectory, added_at, id);
create unique index part_once on plan.part (trajectory, kind, code);

-- The plan as it was when she said what she thinks of it, with her words. Never changed afterwards.
create table plan.version (
  id uuid primary key,
  trajectory uuid not null references trajectory.trajectory on delete cascade,
  number int not null,
  edition int not null,
  assent text not null check (assent in ('yes', 'partly', 'no')),
  words_sealed bytea not null,
  plan_sealed bytea not null,
  made_by uuid not null,
  made_at timestamptz not null default actor.moment()
);
create unique index version_order on plan.version (trajectory, number);

alter table plan.plan enable row level security;
alter table plan.part enable row level security;
alter table plan.version enable row level security;

create policy plan_read on plan.plan for select using ((select actor.is_house()) or trajectory in (select dossier from trajectory.sight()));
create policy plan_begin on plan.plan for insert with check (actor.is_house() or access.on_team(trajectory));
create policy plan_change on plan.plan for update using ((select actor.is_house()) or trajectory in (select dossier from trajectory.sight()));
create policy part_read on plan.part for select using ((select actor.is_house()) or trajectory in (select dossier from trajectory.sight()));
create policy part_add on plan.part for insert with check (actor.is_house()
  or (added_by = actor.account() and access.on_team(trajectory)));
create policy part_change on plan.part for update using ((select actor.is_house()) or trajectory in (select dossier from trajectory.sight()));
create policy version_read on plan.version for select using ((select actor.is_house()) or trajectory in (select dossier from trajectory.sight()));
create policy version_add on plan.version for insert with check (actor.is_house()
  or (made_by = actor.account() and access.on_team(trajectory)));

grant select, insert on plan.plan, plan.part, plan.version to veerkracht_app;
grant update (edition) on plan.plan to veerkracht_app;
grant update (part_sealed, version) on plan.part to veerkracht_app;
