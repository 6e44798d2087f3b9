-- A second way to open a helper's private key: wrapped under what a passkey of theirs derives from this salt. It goes with the key it opens.
create table helpline.helper_passkey (
  account uuid not null references helpline.helper_key on delete cascade,
  credential bytea not null check (length(credential) between 1 and 1023),
  salt bytea not null check (length(salt) = 32),
  wrapped_sealed bytea not null,
  made_at timestamptz not null,
  primary key (account, credential)
);
alter table helpline.helper_passkey enable row level security;
create policy helper_passkey_read on helpline.helper_passkey for select using (account = (select actor.account()) and (select actor.has_role('helper')));
create policy helper_passkey_make on helpline.helper_passkey for insert with check (account = actor.account() and actor.has_role('helper'));
create policy helper_passkey_end on helpline.helper_passkey for delete using (account = (select actor.account()) and (select actor.has_role('helper')));
grant select, insert, delete on helpline.helper_passkey to veerkracht_app;
