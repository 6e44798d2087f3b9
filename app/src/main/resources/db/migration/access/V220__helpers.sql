-- Who answers in the chat. It looks across organisations, so administrators of the operating organisation alone give it.
alter table access.account_role drop constraint account_role_role_check;
alter table access.account_role add constraint account_role_role_check check (role in ('signaller', 'link_confirmer', 'weigher', 'specialist',
  'coordinator', 'mandate_holder', 'helper', 'privacy_officer', 'administrator'));

create or replace function access.gives(which uuid, role text) returns boolean language sql stable security definer set search_path = access, pg_temp as $$
  select which is distinct from actor.account() and access.manages_account(which)
    and (role not in ('link_confirmer', 'weigher', 'helper', 'privacy_officer') or access.manages_all())
$$;
