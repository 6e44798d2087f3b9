-- Nobody changes her own roles; and roles that look across organisations are given by administrators of the operating organisation alone.
create function access.gives(which uuid, role text) returns boolean language sql stable security definer set search_path = access, pg_temp as $$
  select which is distinct from actor.account() and access.manages_account(which)
    and (role not in ('link_confirmer', 'weigher', 'privacy_officer') or access.manages_all())
$$;
alter policy account_role_add on access.account_role with check ((select actor.is_house()) or access.gives(account, role));
alter policy account_role_remove on access.account_role using ((select actor.is_house()) or access.gives(account, role));
