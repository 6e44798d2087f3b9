-- Code phrases: six plain words by which somebody without an account comes back, to her own space or to a conversation. The words themselves are nowhere:
-- a keyed fingerprint finds the row, an Argon2id hash, sealed, decides. What it opens is a room's own matter.
create table access.code_phrase (
  id uuid primary key,
  purpose text not null check (purpose ~ '^[a-z_]{1,20}$'),
  subject uuid not null,
  fingerprint bytea not null unique,
  hash_sealed bytea not null,
  issued_at timestamptz not null default actor.moment(),
  unique (purpose, subject)
);
alter table access.code_phrase enable row level security;
create policy code_phrase_house on access.code_phrase using ((select actor.is_house()));
grant select, insert, delete on access.code_phrase to veerkracht_app;
grant update (id, fingerprint, hash_sealed, issued_at) on access.code_phrase to veerkracht_app;

-- A session that a phrase began holds as long as that very phrase does: its id changes with a new phrase, and when all its sessions are ended.
create or replace function access.session_holds(principal text) returns boolean language plpgsql stable security definer set search_path = access, pg_temp as $$
begin
  if principal like 'phrase:%' then
    return exists (select from access.code_phrase p where p.id = split_part(principal, ':', 2)::uuid);
  end if;
  return exists (select from access.account a join access.organisation o on o.id = a.organisation
    where a.id = split_part(principal, ':', 1)::uuid and a.version = split_part(principal, ':', 2)::int
      and a.state = 'active' and o.state <> 'ended');
end $$;
