-- Organisations, accounts, roles, teams on a dossier. How people sign in stands in the migrations after this one.
create schema access;
grant usage on schema access to veerkracht_app;

create table access.organisation (
  id uuid primary key,
  name text not null,
  state text not null check (state in ('confirmed', 'unconfirmed', 'ended')),
  operator boolean not null default false,
  created_at timestamptz not null default now(),
  version int not null default 0
);
create unique index organisation_name on access.organisation (lower(name));
comment on table access.organisation is 'no personal data: organisations are public';

create table access.account (
  id uuid primary key,
  organisation uuid not null references access.organisation,
  name_sealed bytea not null,
  state text not null check (state in ('invited', 'active', 'blocked', 'ended')),
  created_at timestamptz not null default now(),
  version int not null default 0
);
create index account_organisation on access.account (organisation, created_at, id);

create table access.account_role (
  account uuid not null references access.account,
  role text not null check (role in ('signaller', 'link_confirmer', 'weigher', 'specialist', 'coordinator', 'mandate_holder',
    'privacy_officer', 'administrator')),
  primary key (account, role)
);
create index account_role_role on access.account_role (role, account);

-- Who has a part in a dossier (a thread or a trajectory), since when, until when, and which kinds of its content they see.
create table access.team_member (
  id uuid primary key,
  dossier uuid not null,
  account uuid not null references access.account,
  part text not null check (part in ('coordinator', 'stand_in', 'weigher', 'specialist', 'member', 'break_glass')),
  sees text[] not null,
  begins timestamptz not null default now(),
  ends timestamptz,
  added_by uuid,
  check (ends is null or ends >= begins),
  constraint one_coordinator_at_a_time exclude using gist (dossier with =, tstzrange(begins, ends) with &&) where (part = 'coordinator')
);
create index team_member_dossier on access.team_member (dossier, account);
create index team_member_account on access.team_member (account, dossier);

create function access.on_team(which uuid) returns boolean language sql stable security definer set search_path = access, pg_temp as $$
  select exists (select from access.team_member m where m.dossier = which and m.account = actor.account()
    and m.begins <= now() and (m.ends is null or m.ends > now()))
$$;

create function access.on_team_seeing(which uuid, what text) returns boolean language sql stable security definer set search_path = access, pg_temp as $$
  select exists (select from access.team_member m where m.dossier = which and m.account = actor.account()
    and what = any (m.sees) and m.begins <= now() and (m.ends is null or m.ends > now()))
$$;

-- Parts that may change the team themselves.
create function access.leads_team(which uuid) returns boolean language sql stable security definer set search_path = access, pg_temp as $$
  select exists (select from access.team_member m where m.dossier = which and m.account = actor.account()
    and m.part in ('coordinator', 'stand_in', 'weigher') and m.begins <= now() and (m.ends is null or m.ends > now()))
$$;

alter table access.account enable row level security;
alter table access.account_role enable row level security;
alter table access.team_member enable row level security;

-- Colleagues across organisations find each other by name; what they sign in with is kept apart.
create policy account_read on access.account for select using (actor.account() is not null or actor.organisation() is not null or actor.is_house());
create policy account_role_read on access.account_role for select using (actor.account() is not null or actor.is_house());

create policy team_read on access.team_member for select using (account = actor.account() or actor.is_house()
  or actor.has_role('privacy_officer') or actor.has_role('mandate_holder') or access.on_team(dossier));
create policy team_add on access.team_member for insert with check (actor.is_house() or access.leads_team(dossier));
create policy team_change on access.team_member for update using (actor.is_house() or access.leads_team(dossier));

grant select on access.organisation, access.account, access.account_role, access.team_member to veerkracht_app;
grant insert on access.team_member to veerkracht_app;
grant update (ends) on access.team_member to veerkracht_app;
