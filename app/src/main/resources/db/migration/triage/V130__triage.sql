-- Triage: what is going on and what helps, mapped with her. Each triage of a line is a version: a draft, then fixed for ever.
create schema triage;
grant usage on schema triage to veerkracht_app;

create table triage.trained_role (role text primary key);
comment on table triage.trained_role is 'no personal data: the roles that are trained to ask about childhood, as configured';

-- Whether the acting person is trained to ask about childhood.
create function triage.trained() returns boolean language sql stable security definer set search_path = triage, pg_temp as $$
  select exists (select from triage.trained_role r where actor.has_role(r.role))
$$;

create table triage.triage (
  id uuid primary key,
  -- a line that is erased takes its triages along
  trajectory uuid not null references trajectory.trajectory on delete cascade,
  number int not null check (number > 0),
  state text not null default 'draft' check (state in ('draft', 'fixed')),
  version int not null default 0,
  started_by uuid not null,
  started_at timestamptz not null default actor.moment(),
  fixed_by uuid,
  fixed_at timestamptz,
  with_her text check (with_her in ('yes', 'partly', 'no')),
  participants uuid[] not null default '{}',
  others_sealed bytea,
  -- codes of what she needs and of the hard limits on a place, for matching
  needs text[] not null default '{}',
  limits text[] not null default '{}',
  unique (trajectory, number),
  unique (id, trajectory),
  check ((state = 'fixed') = (fixed_at is not null and fixed_by is not null and with_her is not null))
);
create unique index triage_one_draft on triage.triage (trajectory) where state = 'draft';

-- Answers to one part, a row for each time they were saved.
create table triage.sheet (
  id uuid primary key,
  triage uuid not null,
  trajectory uuid not null,
  part text not null check (part in ('background', 'childhood', 'safety', 'wishes')),
  number int not null check (number > 0),
  answers_sealed bytea not null,
  saved_by uuid not null,
  saved_at timestamptz not null default actor.moment(),
  unique (triage, part, number),
  foreign key (triage, trajectory) references triage.triage (id, trajectory) on delete cascade
);
create index sheet_line on triage.sheet (trajectory);

-- What is going on and what protects; origin tells that pieces of two triages are the same one.
create table triage.piece (
  id uuid primary key,
  triage uuid not null,
  trajectory uuid not null,
  origin uuid not null,
  kind text not null check (kind in ('presenting', 'underlying', 'protective')),
  domain text not null check (domain in ('housing', 'education_work', 'leisure', 'relationships', 'care', 'money', 'safety')),
  words_sealed bytea not null,
  version int not null default 0,
  written_by uuid not null,
  written_at timestamptz not null default actor.moment(),
  unique (triage, origin),
  unique (id, triage),
  foreign key (triage, trajectory) references triage.triage (id, trajectory) on delete cascade
);
create index piece_line on triage.piece (trajectory);

-- One problem keeps another going.
create table triage.link (
  triage uuid not null,
  trajectory uuid not null,
  cause uuid not null,
  effect uuid not null,
  primary key (cause, effect),
  foreign key (triage, trajectory) references triage.triage (id, trajectory) on delete cascade,
  foreign key (cause, triage) references triage.piece (id, triage) on delete cascade,
  foreign key (effect, triage) references triage.piece (id, triage) on delete cascade,
  check (cause <> effect)
);
create index link_triage on triage.link (triage);
create index link_effect on triage.link (effect);
create index link_line on triage.link (trajectory);

-- A triage that is fixed stays as it is, and so does everything in it.
create function triage.is_draft(which uuid) returns boolean language sql stable security definer set search_path = triage, pg_temp as $$
  select exists (select from triage.triage t where t.id = which and t.state = 'draft')
$$;

alter table triage.triage enable row level security;
alter table triage.sheet enable row level security;
alter table triage.piece enable row level security;
alter table triage.link enable row level security;
alter table triage.trained_role enable row level security;

create policy trained_role_read on triage.trained_role for select using (true);
create policy trained_role_add on triage.trained_role for insert with check (actor.is_house());
create policy trained_role_remove on triage.trained_role for delete using (actor.is_house());

create policy triage_read on triage.triage for select using ((select actor.is_house())
  or (trajectory, 'weighing') in (select dossier, what from trajectory.sight()));
create policy triage_start on triage.triage for insert with check (started_by = actor.account() and state = 'draft'
  and access.on_team_seeing(trajectory, 'weighing'));
create policy triage_change on triage.triage for update using (state = 'draft' and access.on_team_seeing(trajectory, 'weighing'))
  with check (state = 'draft' or trajectory.leads(trajectory));

create policy sheet_read on triage.sheet for select using ((select actor.is_house())
  or (trajectory, 'weighing') in (select dossier, what from trajectory.sight()));
-- The house carries answers over into the next triage, under the name of who gave them.
create policy sheet_add on triage.sheet for insert with check (actor.is_house() or (saved_by = actor.account()
  and access.on_team_seeing(trajectory, 'weighing') and triage.is_draft(triage) and (part <> 'childhood' or triage.trained())));

create policy piece_read on triage.piece for select using ((select actor.is_house())
  or (trajectory, 'weighing') in (select dossier, what from trajectory.sight()));
create policy piece_add on triage.piece for insert with check (written_by = actor.account()
  and access.on_team_seeing(trajectory, 'weighing') and triage.is_draft(triage));
create policy piece_change on triage.piece for update using (access.on_team_seeing(trajectory, 'weighing') and triage.is_draft(triage));
create policy piece_remove on triage.piece for delete using (access.on_team_seeing(trajectory, 'weighing') and triage.is_draft(triage));

create policy link_read on triage.link for select using ((select actor.is_house())
  or (trajectory, 'weighing') in (select dossier, what from trajectory.sight()));
create policy link_add on triage.link for insert with check (access.on_team_seeing(trajectory, 'weighing') and triage.is_draft(triage));
create policy link_remove on triage.link for delete using (access.on_team_seeing(trajectory, 'weighing') and triage.is_draft(triage));

grant select, insert on triage.triage, triage.sheet, triage.piece, triage.link, triage.trained_role to veerkracht_app;
grant update (state, version, fixed_by, fixed_at, with_her, participants, others_sealed, needs, limits) on triage.triage to veerkracht_app;
grant update (kind, domain, words_sealed, version, written_by, written_at) on triage.piece to veerkracht_app;
grant delete on triage.piece, triage.link, triage.trained_role to veerkracht_app;
