-- The directory of organisations and services, in the tables and columns of Open Referral HSDS 3 as far as matching needs them. Unit and capacity are in HSDS
-- since 3.1. What HSDS has no column for (what a service helps with, which limits it keeps, how its group is) are attributes with terms of our own
-- taxonomies, as HSDS wants it; only the expected wait is a column more, beside the capacity with whose date it is confirmed.
create schema directory;
grant usage on schema directory to veerkracht_app;

create table directory.organization (
  id uuid primary key,
  name text not null,
  description text not null,
  website text,
  email text
);
create unique index organization_name on directory.organization (lower(name));

create table directory.service (
  id uuid primary key,
  organization_id uuid not null references directory.organization,
  name text not null,
  description text not null,
  status text not null default 'active' check (status in ('active', 'inactive', 'defunct', 'temporarily closed')),
  eligibility_description text,
  minimum_age int check (minimum_age between 0 and 130),
  maximum_age int check (maximum_age between 0 and 130),
  assured_date date,
  last_modified timestamptz not null default actor.moment(),
  check (minimum_age <= maximum_age)
);
create index service_list on directory.service (name, id) where status = 'active';
create index service_organization on directory.service (organization_id);

create table directory.location (
  id uuid primary key,
  organization_id uuid references directory.organization,
  location_type text not null default 'physical' check (location_type in ('physical', 'postal', 'virtual')),
  name text
);

-- A secret address is not in here: such a place has its region only.
create table directory.address (
  id uuid primary key,
  location_id uuid not null references directory.location on delete cascade,
  address_type text not null default 'physical' check (address_type in ('physical', 'postal', 'virtual')),
  address_1 text,
  city text not null default '',
  region text not null default '',
  postal_code text,
  country text not null default 'NL'
);
create index address_location on directory.address (location_id);

create table directory.service_at_location (
  id uuid primary key,
  service_id uuid not null references directory.service on delete cascade,
  location_id uuid not null references directory.location,
  unique (service_id, location_id)
);

create table directory.unit (
  id uuid primary key,
  name text not null unique
);

create table directory.service_capacity (
  id uuid primary key,
  service_id uuid not null references directory.service on delete cascade,
  unit_id uuid not null references directory.unit,
  available int not null check (available >= 0),
  maximum int check (maximum >= 0),
  updated timestamptz not null,
  wait_days int check (wait_days >= 0),
  unique (service_id, unit_id)
);

create table directory.phone (
  id uuid primary key,
  service_id uuid references directory.service on delete cascade,
  organization_id uuid references directory.organization,
  number text not null,
  description text
);
create index phone_service on directory.phone (service_id);

create table directory.schedule (
  id uuid primary key,
  service_id uuid references directory.service on delete cascade,
  freq text check (freq in ('WEEKLY', 'MONTHLY')),
  byday text,
  opens_at time,
  closes_at time,
  description text
);
create index schedule_service on directory.schedule (service_id);

create table directory.language (
  id uuid primary key,
  service_id uuid references directory.service on delete cascade,
  code text not null,
  unique (service_id, code)
);

create table directory.taxonomy (
  id uuid primary key,
  name text not null unique,
  description text not null
);

create table directory.taxonomy_term (
  id uuid primary key,
  taxonomy_id uuid not null references directory.taxonomy,
  code text not null,
  name text not null,
  description text not null,
  unique (taxonomy_id, code)
);

create table directory.attribute (
  id uuid primary key,
  link_id uuid not null,
  link_entity text not null check (link_entity in ('organization', 'service')),
  taxonomy_term_id uuid not null references directory.taxonomy_term,
  value text,
  unique (link_id, taxonomy_term_id)
);

insert into directory.unit (id, name) values (md5('unit:place')::uuid, 'place');
insert into directory.taxonomy (id, name, description) values
  (md5('taxonomy:need')::uuid, 'need', 'What a service helps with, as in the instrument triage_wishes.'),
  (md5('taxonomy:limit')::uuid, 'limit', 'Limits on a place that a service keeps to, as in the instrument triage_wishes.'),
  (md5('taxonomy:group')::uuid, 'group', 'How the group of a service is now: facts of a group, never of one person.'),
  (md5('taxonomy:kind')::uuid, 'kind', 'What sort of organisation it is.');
insert into directory.taxonomy_term (id, taxonomy_id, code, name, description)
select md5(x || ':' || c)::uuid, md5('taxonomy:' || x)::uuid, c, n, n from (values
  ('need', 'care', 'Care and treatment'), ('need', 'protection', 'Protection'), ('need', 'housing', 'A place to live'),
  ('need', 'school_work', 'School or work'), ('need', 'parents', 'Contact with parents'), ('need', 'practical', 'Practical things'),
  ('limit', 'girls_only', 'Girls only'), ('limit', 'boys_only', 'Boys only'), ('limit', 'small_scale', 'Small-scale'), ('limit', 'group', 'In a group'),
  ('limit', 'peers', 'With people of her age'), ('limit', 'mild_disability', 'Experience with a mild intellectual disability'),
  ('limit', 'accessible', 'Accessible with a physical disability'), ('limit', 'substances', 'Can handle use of alcohol or drugs'),
  ('limit', 'secret_address', 'Secret address'), ('limit', 'culture', 'Fits religion or culture'), ('limit', 'keep_school', 'She keeps her school'),
  ('limit', 'keep_therapist', 'She keeps her therapist'),
  ('group', 'size', 'How many are in the group'), ('group', 'youngest', 'The youngest'), ('group', 'oldest', 'The oldest'),
  ('group', 'climate', 'How the group lives together: calm, growing or tense'), ('group', 'mix', 'Whether much goes on at once: even or heavy'),
  ('group', 'seen', 'The day on which somebody looked'),
  ('kind', 'informal', 'Informal help')) as term(x, c, n);

do $$ declare t text; begin
  foreach t in array array['organization', 'service', 'location', 'address', 'service_at_location', 'unit', 'service_capacity', 'phone', 'schedule',
    'language', 'taxonomy', 'taxonomy_term', 'attribute'] loop
    execute format('comment on table directory.%I is %L', t, 'no personal data: what organisations offer is public');
    execute format('alter table directory.%I enable row level security', t);
    execute format('create policy %I on directory.%I for select using (true)', t || '_read', t);
    execute format('grant select on directory.%I to veerkracht_app', t);
  end loop;
  -- Everybody reads the directory; the operating organisation and the house write it.
  foreach t in array array['organization', 'service', 'location', 'address', 'service_at_location', 'service_capacity', 'phone', 'schedule', 'language',
    'attribute'] loop
    execute format('create policy %I on directory.%I for insert with check ((select actor.is_house()) or (select access.manages_all()))', t || '_add', t);
    execute format('create policy %I on directory.%I for update using ((select actor.is_house()) or (select access.manages_all()))', t || '_change', t);
    execute format('create policy %I on directory.%I for delete using ((select actor.is_house()) or (select access.manages_all()))', t || '_remove', t);
    execute format('grant insert, update, delete on directory.%I to veerkracht_app', t);
  end loop;
end $$;
