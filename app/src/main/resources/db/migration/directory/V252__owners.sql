-- What an organisation keeps of its own: beside what stands of a service also which services there are, whether they are open to people, where they are, and how
-- the organisation itself is reached.
create function directory.keeps_name(what text) returns boolean language sql stable as $$
  select actor.account() is not null and (actor.has_role('administrator') or actor.has_role('mandate_holder'))
    and exists (select from access.organisation o where o.id = actor.organisation() and o.state = 'confirmed' and lower(o.name) = lower(what))
$$;

-- A place where services of somebody else are too is not theirs to change.
create function directory.keeps_location(which uuid) returns boolean language sql stable as $$
  select case when exists (select from directory.service_at_location l where l.location_id = which)
    then not exists (select from directory.service_at_location l where l.location_id = which and not directory.keeps_service(l.service_id))
    else exists (select from directory.location p where p.id = which and directory.keeps(p.organization_id)) end
$$;

create policy organization_kept_add on directory.organization for insert with check (directory.keeps_name(name));
create policy organization_kept on directory.organization for update using (directory.keeps_name(name)) with check (directory.keeps_name(name));
create policy service_kept_add on directory.service for insert with check (directory.keeps(organization_id));
create policy location_kept_add on directory.location for insert with check (directory.keeps(organization_id));
create policy location_kept on directory.location for update using (directory.keeps_location(id));
create policy address_kept_add on directory.address for insert with check (directory.keeps_location(location_id));
create policy service_at_location_kept_add on directory.service_at_location for insert
  with check (directory.keeps_service(service_id) and directory.keeps_location(location_id));
create policy service_at_location_kept on directory.service_at_location for update using (directory.keeps_service(service_id))
  with check (directory.keeps_service(service_id) and directory.keeps_location(location_id));

-- The number of the organisation itself belongs to nothing else.
create function directory.keeps_number(p directory.phone) returns boolean language sql stable as $$
  select p.service_id is null and p.location_id is null and p.contact_id is null and p.service_at_location_id is null and directory.keeps(p.organization_id)
$$;
create policy phone_kept_own_add on directory.phone for insert with check (directory.keeps_number(phone));
create policy phone_kept_own on directory.phone for update using (directory.keeps_number(phone));
create policy phone_kept_own_remove on directory.phone for delete using (directory.keeps_number(phone));

insert into directory.taxonomy (id, name, description) values
  (md5('taxonomy:closed')::uuid, 'closed', 'Since when and why a service is not open to people, which its status tells in one word.');
insert into directory.taxonomy_term (id, taxonomy_id, code, name, description)
select md5('closed:' || c)::uuid, md5('taxonomy:closed')::uuid, c, n, n from (values ('since', 'Since when'), ('why', 'Why, in words')) as term(c, n);
