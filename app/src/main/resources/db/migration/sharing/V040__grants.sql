-- What one who holds content shares with whom, on which ground, until when. Row-level security of other rooms asks sharing.granted.
create schema sharing;
grant usage on schema sharing to veerkracht_app;

create table sharing.share (
  id uuid primary key,
  resource_kind text not null,
  resource uuid not null,
  owner_organisation uuid not null,
  granted_by uuid not null,
  grantee_kind text not null check (grantee_kind in ('account', 'organisation', 'dossier')),
  grantee uuid not null,
  what text[] not null check (cardinality(what) > 0),
  purpose text not null,
  ground text not null,
  told text not null,
  reason_sealed bytea,
  key_id uuid references vault.data_key,
  begins timestamptz not null default now(),
  until timestamptz not null,
  withdrawn_at timestamptz,
  check (until > begins)
);
create index share_resource on sharing.share (resource) where withdrawn_at is null;
create index share_grantee on sharing.share (grantee) where withdrawn_at is null;
create index share_granted_by on sharing.share (granted_by, begins desc, id);

create function sharing.granted(which uuid, part text) returns boolean language sql stable security definer set search_path = sharing, pg_temp as $$
  select exists (select from sharing.share s where s.resource = which and part = any (s.what)
    and s.withdrawn_at is null and s.begins <= now() and s.until > now()
    and case s.grantee_kind
      when 'account' then s.grantee = actor.account()
      when 'organisation' then s.grantee = actor.organisation()
      else access.on_team(s.grantee) end)
$$;

alter table sharing.share enable row level security;
create policy share_read on sharing.share for select using (actor.is_house() or granted_by = actor.account()
  or owner_organisation = actor.organisation() or actor.has_role('privacy_officer')
  or case grantee_kind when 'account' then grantee = actor.account() when 'organisation' then grantee = actor.organisation()
     else access.on_team(grantee) end);
create policy share_add on sharing.share for insert with check (granted_by = actor.account() and owner_organisation = actor.organisation());
create policy share_withdraw on sharing.share for update using (actor.is_house() or granted_by = actor.account());
grant select, insert on sharing.share to veerkracht_app;
grant update (withdrawn_at) on sharing.share to veerkracht_app;
