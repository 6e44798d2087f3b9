-- Sessions, in the shape Spring Session expects, so that any node can serve any request. A session id without the key that signs the cookie opens nothing.
create table access.session (
  primary_id text primary key,
  session_id text not null unique,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name text
);
create index session_expiry on access.session (expiry_time);
create index session_principal on access.session (principal_name) where principal_name is not null;
comment on table access.session is 'no personal data: account ids only';

create table access.session_attributes (
  session_primary_id text not null references access.session on delete cascade,
  attribute_name text not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);
comment on table access.session_attributes is 'no personal data: ids, role codes and tokens of a running session';

-- A session belongs to one version of an account: whatever changes the account ends its sessions on every node at once. The principal is id:version.
create function access.session_holds(principal text) returns boolean language sql stable security definer set search_path = access, pg_temp as $$
  select exists (select from access.account a join access.organisation o on o.id = a.organisation
    where a.id = split_part(principal, ':', 1)::uuid and a.version = split_part(principal, ':', 2)::int
      and a.state = 'active' and o.state <> 'ended')
$$;

-- Keys of organisations to the API, as keyed hashes.
create table access.api_key (
  id uuid primary key,
  organisation uuid not null references access.organisation,
  role text not null check (role in ('signaller', 'link_confirmer', 'weigher', 'importer')),
  secret_hash bytea not null unique,
  created_by uuid,
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index api_key_organisation on access.api_key (organisation, created_at, id);
alter table access.api_key enable row level security;
create policy api_key_read on access.api_key for select using ((select actor.is_house()) or access.manages(organisation));
create policy api_key_add on access.api_key for insert with check ((select actor.is_house()) or access.manages(organisation));
create policy api_key_change on access.api_key for update using ((select actor.is_house()) or access.manages(organisation));

grant select, insert, update, delete on access.session, access.session_attributes to veerkracht_app;
grant select, insert on access.api_key to veerkracht_app;
grant update (last_used_at, revoked_at) on access.api_key to veerkracht_app;
