-- What a search looks at, one row for each service that is open to people, made anew from the tables of HSDS whenever they change. Nothing stands here that does
-- not stand there.
do $$ declare one text; begin
  -- In a schema of their own choosing, so that what is written with their name finds them, whatever was there before.
  foreach one in array array['pg_trgm', 'unaccent'] loop
    if exists (select from pg_extension where extname = one) then
      execute format('alter extension %I set schema directory', one);
    else
      execute format('create extension %I with schema directory', one);
    end if;
  end loop;
end $$;

-- Dutch, without accents. "spelled" leaves words as they are written.
create text search configuration directory.dutch (copy = pg_catalog.dutch);
alter text search configuration directory.dutch alter mapping for hword, hword_part, word with directory.unaccent, dutch_stem;
create text search configuration directory.spelled (copy = pg_catalog.simple);
alter text search configuration directory.spelled alter mapping for hword, hword_part, word with directory.unaccent, simple;

create table directory.finding (
  service_id uuid primary key references directory.service on delete cascade,
  name text not null,
  informal boolean not null,
  national boolean not null,
  words tsvector not null,
  asks text[] not null,
  youngest int not null,
  oldest int not null,
  languages text[] not null,
  towns text[] not null,
  areas text[] not null,
  regions text[] not null
);
create index finding_list on directory.finding (name, service_id);
create index finding_words on directory.finding using gin (words);
create index finding_asks on directory.finding using gin (asks);
create index finding_languages on directory.finding using gin (languages);
create index finding_towns on directory.finding using gin (towns);
create index finding_areas on directory.finding using gin (areas);
create index finding_regions on directory.finding using gin (regions);
create index finding_national on directory.finding (name, service_id) where national;

-- The time a service is open in the coming weeks; no row means that a clock cannot tell. The weeks move on, so it is told until when it was worked out.
create table directory.opening (
  service_id uuid primary key references directory.service on delete cascade,
  always boolean not null,
  spans tstzmultirange not null,
  told_until timestamptz not null
);
create index opening_told on directory.opening (told_until);

-- Names of towns and regions that services have, without accents and capitals; areas are the first two digits of their postcodes.
create table directory.town (
  name text primary key,
  shown text not null,
  regions text[] not null,
  areas text[] not null
);
create index town_like on directory.town using gin (name directory.gin_trgm_ops);
create index town_areas on directory.town using gin (areas);

-- Every word that stands in a service, to find the one somebody meant to type.
create table directory.word (word text primary key);
create index word_like on directory.word using gin (word directory.gin_trgm_ops);

-- Services whose row must be made anew.
create table directory.changed (service_id uuid not null);
create index changed_service on directory.changed (service_id);

-- Called with the name of the column that leads to the service.
create function directory.note_change() returns trigger language plpgsql as $$
declare
  told jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
  which uuid := (told ->> tg_argv[0])::uuid;
begin
  if which is null then
    return null;
  elsif tg_table_name = 'organization' then
    insert into directory.changed (service_id) select s.id from directory.service s where s.organization_id = which
      and not exists (select from directory.changed c where c.service_id = s.id);
  elsif tg_argv[0] in ('location_id', 'service_at_location_id') then
    insert into directory.changed (service_id) select w.service_id from directory.service_at_location w
      where which = case tg_argv[0] when 'location_id' then w.location_id else w.id end
      and not exists (select from directory.changed c where c.service_id = w.service_id);
  else
    insert into directory.changed (service_id) select which where not exists (select from directory.changed c where c.service_id = which);
  end if;
  return null;
end $$;

create trigger changed after insert or update or delete on directory.service for each row execute function directory.note_change('id');
create trigger changed after update of name on directory.organization for each row execute function directory.note_change('id');
create trigger changed after insert or update or delete on directory.service_at_location for each row execute function directory.note_change('service_id');
create trigger changed after insert or update or delete on directory.address for each row execute function directory.note_change('location_id');
create trigger changed after insert or update or delete on directory.language for each row execute function directory.note_change('service_id');
create trigger changed after insert or update or delete on directory.schedule for each row execute function directory.note_change('service_id');
create trigger changed_at after insert or update or delete on directory.schedule for each row execute function directory.note_change('service_at_location_id');
create trigger changed after insert or update or delete on directory.attribute for each row execute function directory.note_change('link_id');
insert into directory.changed (service_id) select id from directory.service;

insert into directory.taxonomy (id, name, description) values
  (md5('taxonomy:ask')::uuid, 'ask', 'What somebody may ask for, in plain words. A service without any is found by its needs.'),
  (md5('taxonomy:reach')::uuid, 'reach', 'How far a service reaches.'),
  (md5('taxonomy:hours')::uuid, 'hours', 'What HSDS has no column for in opening hours.');
insert into directory.taxonomy_term (id, taxonomy_id, code, name, description)
select md5(x || ':' || c)::uuid, md5('taxonomy:' || x)::uuid, c, n, n from (values
  ('ask', 'talk', 'Somebody to talk to'), ('ask', 'sleep', 'A place to sleep'), ('ask', 'safe', 'To be safe'), ('ask', 'body', 'A doctor or nurse'),
  ('ask', 'online', 'Something online'), ('ask', 'treatment', 'Treatment'), ('ask', 'learn', 'School or work'), ('ask', 'rights', 'Money, papers and rights'),
  ('ask', 'belong', 'To belong and do nice things'), ('ask', 'family', 'Parents and home'),
  ('reach', 'national', 'For the whole country'),
  ('hours', 'on_holidays', 'Usual hours hold on public holidays too'),
  ('hours', 'closed', 'Closed days: dates, or two dates with a slash, with commas between')) as term(x, c, n);

do $$ declare t text; begin
  foreach t in array array['finding', 'opening', 'town', 'word', 'changed'] loop
    execute format('comment on table directory.%I is %L', t, 'no personal data: what organisations offer is public');
    execute format('alter table directory.%I enable row level security', t);
    execute format('create policy %I on directory.%I for select using (true)', t || '_read', t);
    execute format('create policy %I on directory.%I for insert with check (%s)', t || '_add', t,
      case t when 'changed' then 'true' else '(select actor.is_house())' end);
    execute format('create policy %I on directory.%I for update using ((select actor.is_house()))', t || '_change', t);
    execute format('create policy %I on directory.%I for delete using ((select actor.is_house()))', t || '_remove', t);
    execute format('grant select, insert, update, delete on directory.%I to veerkracht_app', t);
  end loop;
end $$;
