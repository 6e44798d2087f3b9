-- The whole model of Open Referral HSDS 3: every table and every field, so that what others send is kept, also what no screen of ours shows. Each table has
-- `extra` for fields that HSDS does not know. Times of a schedule are text: HSDS lets them carry an offset, and what came is given back as it came.
alter table directory.organization
  add alternate_name text, add tax_status text, add tax_id text, add year_incorporated numeric, add legal_status text, add logo text, add uri text,
  add parent_organization_id uuid references directory.organization;
-- Two organisations may have one name in what others send.
drop index directory.organization_name;
create index organization_name on directory.organization (lower(name), id);
create index organization_parent on directory.organization (parent_organization_id) where parent_organization_id is not null;

create table directory.program (
  id uuid primary key,
  organization_id uuid not null references directory.organization on delete cascade,
  name text not null,
  alternate_name text,
  description text not null
);
create index program_organization on directory.program (organization_id);

alter table directory.service
  alter description drop not null,
  drop constraint service_check, drop constraint service_minimum_age_check, drop constraint service_maximum_age_check,
  alter minimum_age type numeric, alter maximum_age type numeric,
  add program_id uuid references directory.program on delete set null,
  add alternate_name text, add url text, add email text, add interpretation_services text, add application_process text, add fees_description text,
  add wait_time text, add fees text, add accreditations text, add assurer_email text, add licenses text, add alert text;
create index service_program on directory.service (program_id) where program_id is not null;
create index service_modified on directory.service (last_modified, id);

alter table directory.location
  add url text, add alternate_name text, add description text, add transportation text, add latitude numeric, add longitude numeric,
  add external_identifier text, add external_identifier_type text;
create index location_organization on directory.location (organization_id) where organization_id is not null;

update directory.address set address_1 = coalesce(address_1, ''), postal_code = coalesce(postal_code, '');
alter table directory.address
  alter location_id drop not null,
  alter address_1 set default '', alter address_1 set not null, alter postal_code set default '', alter postal_code set not null,
  add attention text, add address_2 text, add state_province text not null default '';

alter table directory.service_at_location drop constraint service_at_location_service_id_location_id_key, add description text;
create index service_at_location_service on directory.service_at_location (service_id);
create index service_at_location_location on directory.service_at_location (location_id);

create table directory.contact (
  id uuid primary key,
  organization_id uuid references directory.organization on delete cascade,
  service_id uuid references directory.service on delete cascade,
  service_at_location_id uuid references directory.service_at_location on delete cascade,
  location_id uuid references directory.location on delete cascade,
  name text,
  title text,
  department text,
  email text
);

alter table directory.phone
  add location_id uuid references directory.location on delete cascade,
  add contact_id uuid references directory.contact on delete cascade,
  add service_at_location_id uuid references directory.service_at_location on delete cascade,
  add extension numeric, add type text;

alter table directory.schedule
  alter opens_at type text using to_char(opens_at, 'HH24:MI'), alter closes_at type text using to_char(closes_at, 'HH24:MI'),
  add location_id uuid references directory.location on delete cascade,
  add service_at_location_id uuid references directory.service_at_location on delete cascade,
  add valid_from date, add valid_to date, add dtstart date, add timezone numeric, add until date, add count numeric,
  add wkst text check (wkst in ('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU')),
  add interval numeric, add byweekno text, add bymonthday text, add byyearday text, add schedule_link text, add attending_type text, add notes text;

alter table directory.language
  drop constraint language_service_id_code_key, alter code drop not null,
  add location_id uuid references directory.location on delete cascade,
  add phone_id uuid references directory.phone on delete cascade,
  add name text, add note text;

create table directory.service_area (
  id uuid primary key,
  service_id uuid references directory.service on delete cascade,
  service_at_location_id uuid references directory.service_at_location on delete cascade,
  name text,
  description text,
  extent text,
  extent_type text,
  uri text
);

create table directory.funding (
  id uuid primary key,
  organization_id uuid references directory.organization on delete cascade,
  service_id uuid references directory.service on delete cascade,
  source text
);

create table directory.cost_option (
  id uuid primary key,
  service_id uuid not null references directory.service on delete cascade,
  valid_from date,
  valid_to date,
  option text,
  currency text,
  amount numeric,
  amount_description text
);

create table directory.required_document (
  id uuid primary key,
  service_id uuid references directory.service on delete cascade,
  document text,
  uri text
);

create table directory.accessibility (
  id uuid primary key,
  location_id uuid references directory.location on delete cascade,
  description text,
  details text,
  url text
);

create table directory.organization_identifier (
  id uuid primary key,
  organization_id uuid not null references directory.organization on delete cascade,
  identifier_scheme text,
  identifier_type text not null,
  identifier text not null
);

create table directory.url (
  id uuid primary key,
  label text,
  url text not null,
  organization_id uuid references directory.organization on delete cascade,
  service_id uuid references directory.service on delete cascade
);

alter table directory.unit drop constraint unit_name_key, add scheme text, add identifier text, add uri text;

alter table directory.service_capacity
  drop constraint service_capacity_available_check, drop constraint service_capacity_maximum_check,
  alter available type numeric, alter maximum type numeric, add description text;

-- Our own taxonomies are known by their id; a taxonomy of somebody else may have the same name.
alter table directory.taxonomy drop constraint taxonomy_name_key, add uri text, add version text;

alter table directory.taxonomy_term
  alter taxonomy_id drop not null, alter code drop not null,
  add parent_id uuid references directory.taxonomy_term, add taxonomy text, add language text, add term_uri text;
create index taxonomy_term_parent on directory.taxonomy_term (parent_id) where parent_id is not null;

alter table directory.attribute
  drop constraint attribute_link_id_taxonomy_term_id_key, drop constraint attribute_link_entity_check, alter taxonomy_term_id drop not null,
  add link_type text, add label text;
create index attribute_link on directory.attribute (link_id, taxonomy_term_id);
create index attribute_term on directory.attribute (taxonomy_term_id, link_id);

create table directory.metadata (
  id uuid primary key,
  resource_id uuid not null,
  resource_type text not null,
  last_action_date date not null,
  last_action_type text not null,
  field_name text not null,
  previous_value text not null,
  replacement_value text not null,
  updated_by text not null
);
create index metadata_resource on directory.metadata (resource_id);

create table directory.meta_table_description (
  id uuid primary key,
  name text,
  language text,
  character_set text
);

do $$ declare t text; c text; begin
  -- What belongs to something is looked up by what it belongs to.
  for t, c in select k.table_name, k.column_name from information_schema.columns k where k.table_schema = 'directory'
    and k.table_name in ('contact', 'phone', 'schedule', 'language', 'service_area', 'funding', 'cost_option', 'required_document', 'accessibility',
      'organization_identifier', 'url')
    and k.column_name in ('organization_id', 'service_id', 'service_at_location_id', 'location_id', 'contact_id', 'phone_id')
    and (k.table_name, k.column_name) not in (('phone', 'service_id'), ('schedule', 'service_id')) loop
    execute format('create index %I on directory.%I (%I) where %I is not null', t || '_of_' || c, t, c, c);
  end loop;

  foreach t in array array['program', 'contact', 'service_area', 'funding', 'cost_option', 'required_document', 'accessibility', 'organization_identifier',
    'url', 'metadata', 'meta_table_description'] loop
    execute format('comment on table directory.%I is %L', t, 'no personal data: what organisations offer is public');
    execute format('alter table directory.%I enable row level security', t);
    execute format('create policy %I on directory.%I for select using (true)', t || '_read', t);
    execute format('grant select on directory.%I to veerkracht_app', t);
  end loop;

  foreach t in array array['program', 'contact', 'service_area', 'funding', 'cost_option', 'required_document', 'accessibility', 'organization_identifier',
    'url', 'metadata', 'meta_table_description', 'unit', 'taxonomy', 'taxonomy_term'] loop
    execute format('create policy %I on directory.%I for insert with check ((select actor.is_house()) or (select access.manages_all()))', t || '_add', t);
    execute format('create policy %I on directory.%I for update using ((select actor.is_house()) or (select access.manages_all()))', t || '_change', t);
    execute format('create policy %I on directory.%I for delete using ((select actor.is_house()) or (select access.manages_all()))', t || '_remove', t);
    execute format('grant insert, update, delete on directory.%I to veerkracht_app', t);
  end loop;

  for t in select tablename from pg_tables where schemaname = 'directory' loop
    execute format('alter table directory.%I add extra jsonb not null default ''{}'' check (jsonb_typeof(extra) = ''object'')', t);
  end loop;
end $$;
