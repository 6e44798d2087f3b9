-- Passkeys of young people, beside their words: they belong to a line, have a handle of their own that says nothing, and no name.
create table access.young_passkey (
  id bytea primary key,
  line uuid not null,
  handle bytea not null unique,
  row_id uuid not null unique,
  public_key bytea not null,
  signature_count bigint not null,
  verified boolean not null,
  transports text not null,
  backup_eligible boolean not null,
  backed_up boolean not null,
  attestation bytea,
  client_data bytea,
  created_at timestamptz not null,
  last_used_at timestamptz not null
);
create index young_passkey_line on access.young_passkey (line, created_at);
alter table access.young_passkey enable row level security;
create policy young_passkey_house on access.young_passkey using ((select actor.is_house()));
grant select, insert, delete on access.young_passkey to veerkracht_app;
grant update (signature_count, verified, backed_up, last_used_at) on access.young_passkey to veerkracht_app;

-- What was signed once opens nothing twice: no session keeps it before she is in.
create table access.used_challenge (
  mark bytea primary key,
  at timestamptz not null default now()
);
create index used_challenge_at on access.used_challenge (at);
comment on table access.used_challenge is 'no personal data: keyed hashes';
alter table access.used_challenge enable row level security;
create policy used_challenge_house on access.used_challenge using ((select actor.is_house()));
grant select, insert, delete on access.used_challenge to veerkracht_app;

-- When a line is erased her passkeys go with her words.
create or replace function herspace.space_gone() returns trigger language plpgsql security definer set search_path = access, pg_temp as $$
begin
  delete from access.code_phrase where purpose = 'her_space' and subject = old.trajectory;
  delete from access.young_passkey where line = old.trajectory;
  return old;
end $$;
