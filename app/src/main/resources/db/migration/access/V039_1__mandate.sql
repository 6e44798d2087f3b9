-- Who hands over what a colleague held: mandate holders of her organisation; where nobody has the mandate, those of the operating organisation.
create function access.has_mandate_holder(which uuid) returns boolean language sql stable security definer set search_path = access, pg_temp as $$
  select exists (select from access.account a join access.account_role r on r.account = a.id
    where a.organisation = which and a.state = 'active' and r.role = 'mandate_holder')
$$;

create function access.mandate_of_operator() returns boolean language sql stable security definer set search_path = access, pg_temp as $$
  select actor.has_role('mandate_holder')
    and exists (select from access.organisation o where o.id = actor.organisation() and o.operator and o.state = 'confirmed')
$$;

create function access.mandate_over(which uuid) returns boolean language sql stable security definer set search_path = access, pg_temp as $$
  select actor.has_role('mandate_holder')
    and (which = actor.organisation() or (access.mandate_of_operator() and not access.has_mandate_holder(which)))
$$;
