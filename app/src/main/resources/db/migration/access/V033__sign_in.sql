-- What people sign in with. Nobody reads these but the house, at the door.
create table access.credential (
  account uuid primary key references access.account,
  password_sealed bytea,
  totp_sealed bytea,
  totp_used_step bigint not null default 0
);
comment on column access.credential.password_sealed is 'the Argon2id hash, sealed: a stolen database cannot even be guessed at';
comment on column access.credential.totp_used_step is 'the last thirty seconds a code was used for; a code works once';

create table access.passkey (
  id bytea primary key,
  account uuid not null references access.account,
  label_sealed bytea not null,
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
create index passkey_account on access.passkey (account, created_at);

alter table access.credential enable row level security;
alter table access.passkey enable row level security;
create policy credential_house on access.credential using ((select actor.is_house()));
create policy passkey_house on access.passkey using ((select actor.is_house()));

-- Tries to sign in, by keyed hash of the e-mail address (known or not) or of a browser that signed in before.
create table access.attempt (
  bucket bytea primary key,
  tries int not null,
  last_at timestamptz not null default now(),
  next_at timestamptz not null
);
create index attempt_last on access.attempt (last_at);
comment on table access.attempt is 'no personal data: keyed hashes';

create function access.wait_after(tries int) returns interval language sql immutable parallel safe as $$
  select case when tries < 5 then interval '0' else least(interval '30 seconds' * 2 ^ least(tries - 5, 10), interval '15 minutes') end
$$;

-- One-time links: for the very first administrator (no account yet), for who is invited, and for who lost her way in.
create table access.invitation (
  id uuid primary key,
  account uuid references access.account,
  token_hash bytea not null unique,
  totp_sealed bytea not null,
  created_at timestamptz not null default now(),
  created_by uuid,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index invitation_account on access.invitation (account);
alter table access.invitation enable row level security;
create policy invitation_house on access.invitation using ((select actor.is_house()));

-- Accounts of made-up people that the demo lets anybody sign in as with one press.
create table access.demo_account (
  account uuid primary key references access.account,
  place int not null
);
comment on table access.demo_account is 'no personal data: made-up people';

grant select, insert, delete on access.credential, access.passkey, access.attempt, access.invitation, access.demo_account to veerkracht_app;
grant update (password_sealed, totp_sealed, totp_used_step) on access.credential to veerkracht_app;
grant update (signature_count, verified, backed_up, last_used_at) on access.passkey to veerkracht_app;
grant update (tries, last_at, next_at) on access.attempt to veerkracht_app;
grant update (used_at) on access.invitation to veerkracht_app;
