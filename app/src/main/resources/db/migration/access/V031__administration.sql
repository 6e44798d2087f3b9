-- Who may manage accounts and organisations: administrators of the operating organisation all of them, other administrators their own.
create function access.manages_all() returns boolean language sql stable security definer set search_path = access, pg_temp as $$
  select actor.has_role('administrator')
    and exists (select from access.organisation o where o.id = actor.organisation() and o.operator and o.state = 'confirmed')
$$;

create function access.manages(which uuid) returns boolean language sql stable security definer set search_path = access, pg_temp as $$
  select actor.has_role('administrator') and (which = actor.organisation() or access.manages_all())
$$;

create function access.manages_account(which uuid) returns boolean language sql stable security definer set search_path = access, pg_temp as $$
  select exists (select from access.account a where a.id = which and access.manages(a.organisation))
$$;

create unique index organisation_one_operator on access.organisation (operator) where operator;
create index organisation_list on access.organisation (state, name, id);

alter table access.organisation enable row level security;
create policy organisation_read on access.organisation for select using (true);
create policy organisation_add on access.organisation for insert with check ((select actor.is_house()) or (select access.manages_all()));
create policy organisation_change on access.organisation for update using ((select actor.is_house()) or (select access.manages_all()));

alter policy account_read on access.account using ((select actor.account()) is not null or (select actor.organisation()) is not null
  or (select actor.is_house()));
create policy account_add on access.account for insert with check ((select actor.is_house()) or access.manages(organisation));
create policy account_change on access.account for update using ((select actor.is_house()) or access.manages(organisation));

alter policy account_role_read on access.account_role using ((select actor.account()) is not null or (select actor.is_house()));
create policy account_role_add on access.account_role for insert with check ((select actor.is_house()) or access.manages_account(account));
create policy account_role_remove on access.account_role for delete using ((select actor.is_house()) or access.manages_account(account));

alter policy team_read on access.team_member using (account = (select actor.account()) or (select actor.is_house())
  or (select actor.has_role('privacy_officer')) or (select actor.has_role('mandate_holder')) or access.on_team(dossier));

-- The words of a name as keyed fingerprints, so that a colleague can be found by name while no name can be read here.
create table access.account_word (
  word bytea not null,
  account uuid not null references access.account,
  primary key (word, account)
);
create index account_word_account on access.account_word (account);
alter table access.account_word enable row level security;
create policy account_word_read on access.account_word for select using ((select actor.account()) is not null or (select actor.is_house()));
create policy account_word_add on access.account_word for insert with check ((select actor.is_house()) or access.manages_account(account));
create policy account_word_remove on access.account_word for delete using ((select actor.is_house()) or access.manages_account(account));

-- The e-mail address somebody signs in with. Colleagues do not see it.
create table access.account_email (
  account uuid primary key references access.account,
  email_sealed bytea not null,
  fingerprint bytea not null unique
);
alter table access.account_email enable row level security;
create policy account_email_read on access.account_email for select using (account = (select actor.account()) or (select actor.is_house())
  or access.manages_account(account));
create policy account_email_add on access.account_email for insert with check ((select actor.is_house()) or access.manages_account(account));
create policy account_email_change on access.account_email for update using ((select actor.is_house()) or access.manages_account(account));

grant insert on access.organisation, access.account, access.account_role, access.account_word, access.account_email to veerkracht_app;
grant update (name, state, version) on access.organisation to veerkracht_app;
grant update (name_sealed, state, version) on access.account to veerkracht_app;
grant update (email_sealed, fingerprint) on access.account_email to veerkracht_app;
grant delete on access.account_role, access.account_word to veerkracht_app;
grant select on access.account_word, access.account_email to veerkracht_app;
