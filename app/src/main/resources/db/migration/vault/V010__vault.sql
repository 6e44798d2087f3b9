-- Data keys, one per dossier, each wrapped by the master key that never enters the database. Destroying a row's key erases what it sealed.
create schema vault;
grant usage on schema vault to veerkracht_app;

create table vault.data_key (
  id uuid primary key,
  wrapped bytea,
  created_at timestamptz not null default now(),
  destroyed_at timestamptz,
  check ((wrapped is null) = (destroyed_at is not null))
);
comment on table vault.data_key is 'no personal data: wrapped keys only';
grant select, insert on vault.data_key to veerkracht_app;
grant update (wrapped, destroyed_at) on vault.data_key to veerkracht_app;
