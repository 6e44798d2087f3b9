-- Two dossiers that turned out to be about one young person go on as one. The team of the one that goes on is then the team of the other too: what was
-- shared with, or kept under, the other stays reachable under its own id, and falls back to its own team when the joining is undone.
create table access.joined_dossier (
  dossier uuid primary key,
  goes_on_as uuid not null,
  check (dossier <> goes_on_as)
);
comment on table access.joined_dossier is 'no personal data: ids only';
create index joined_dossier_goes_on_as on access.joined_dossier (goes_on_as);

create function access.dossier_now(which uuid) returns uuid language sql stable security definer set search_path = access, pg_temp as $$
  select coalesce((select goes_on_as from access.joined_dossier where dossier = which), which)
$$;

create or replace function access.on_team(which uuid) returns boolean language sql stable security definer set search_path = access, pg_temp as $$
  select exists (select from access.team_member m where m.dossier = access.dossier_now(which) and m.account = actor.account()
    and m.begins <= now() and (m.ends is null or m.ends > now()))
$$;

create or replace function access.on_team_seeing(which uuid, what text) returns boolean language sql stable security definer set search_path = access, pg_temp as $$
  select exists (select from access.team_member m where m.dossier = access.dossier_now(which) and m.account = actor.account()
    and what = any (m.sees) and m.begins <= now() and (m.ends is null or m.ends > now()))
$$;

create or replace function access.leads_team(which uuid) returns boolean language sql stable security definer set search_path = access, pg_temp as $$
  select exists (select from access.team_member m where m.dossier = access.dossier_now(which) and m.account = actor.account()
    and m.part in ('coordinator', 'stand_in', 'weigher') and m.begins <= now() and (m.ends is null or m.ends > now()))
$$;

alter table access.joined_dossier enable row level security;
create policy joined_dossier_read on access.joined_dossier for select using (true);
create policy joined_dossier_add on access.joined_dossier for insert with check (actor.is_house());
create policy joined_dossier_change on access.joined_dossier for update using (actor.is_house());
create policy joined_dossier_remove on access.joined_dossier for delete using (actor.is_house());
grant select, insert, update, delete on access.joined_dossier to veerkracht_app;
