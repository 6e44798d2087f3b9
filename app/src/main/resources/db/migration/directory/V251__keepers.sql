-- Who keeps what stands in the directory: the administrators and mandate holders of the organisation with the same name, once the operating organisation has
-- confirmed it. Both names are in the hands of the operating organisation. Any of them may do it, so that it goes on when one of them is ill.
create function directory.keeps(which uuid) returns boolean language sql stable as $$
  select actor.account() is not null and (actor.has_role('administrator') or actor.has_role('mandate_holder'))
    and exists (select from directory.organization d join access.organisation o on lower(o.name) = lower(d.name)
      where d.id = which and o.id = actor.organisation() and o.state = 'confirmed')
$$;

create function directory.keeps_service(which uuid) returns boolean language sql stable as $$
  select exists (select from directory.service s where s.id = which and directory.keeps(s.organization_id))
$$;

create policy service_kept on directory.service for update using (directory.keeps(organization_id)) with check (directory.keeps(organization_id));
do $$ declare t text; begin
  foreach t in array array['phone', 'schedule', 'language', 'service_capacity'] loop
    execute format('create policy %I on directory.%I for insert with check (directory.keeps_service(service_id))', t || '_kept_add', t);
    execute format('create policy %I on directory.%I for update using (directory.keeps_service(service_id))', t || '_kept', t);
    execute format('create policy %I on directory.%I for delete using (directory.keeps_service(service_id))', t || '_kept_remove', t);
  end loop;
end $$;
create policy attribute_kept_add on directory.attribute for insert with check (link_entity = 'service' and directory.keeps_service(link_id));
create policy attribute_kept on directory.attribute for update using (link_entity = 'service' and directory.keeps_service(link_id));
create policy attribute_kept_remove on directory.attribute for delete using (link_entity = 'service' and directory.keeps_service(link_id));
-- An address that only services of this organisation have.
create policy address_kept on directory.address for update using (exists (select from directory.service_at_location l where l.location_id = address.location_id)
  and not exists (select from directory.service_at_location l where l.location_id = address.location_id and not directory.keeps_service(l.service_id)));

create index service_assured on directory.service (assured_date) where status = 'active';
create index organization_lower on directory.organization (lower(name));
