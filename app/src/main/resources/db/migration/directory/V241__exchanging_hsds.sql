-- Bringing the directory in and giving it out. One view holds every row of every table with its fields as JSON, one holds it again under each thing that it
-- belongs to; both see what the asking one may see. What is brought in is put down first as it came, with file and line, and taken over when all of it is right.
alter table directory.service_capacity drop constraint service_capacity_service_id_unit_id_key;
create index service_capacity_service on directory.service_capacity (service_id);
alter table directory.taxonomy_term drop constraint taxonomy_term_taxonomy_id_code_key;
create index taxonomy_term_code on directory.taxonomy_term (taxonomy_id, code);
alter table directory.address alter region drop not null, alter region drop default;

do $$ declare t text; c text; rows text := ''; below text := ''; told text; begin
  for t in select tablename from pg_tables where schemaname = 'directory' order by tablename loop
    -- Moments are told in one time zone, whoever asks.
    select coalesce(string_agg(format(
        ' || jsonb_build_object(%L, to_char(t.%I at time zone ''UTC'', ''YYYY-MM-DD"T"HH24:MI:SS.US"Z"''))', column_name, column_name), ''), '')
      into told from information_schema.columns where table_schema = 'directory' and table_name = t and data_type = 'timestamp with time zone';
    told := format('jsonb_strip_nulls(to_jsonb(t) - ''extra''%s)', told);
    rows := rows || case when rows = '' then '' else ' union all ' end
      || format('select %L::text as kind, t.id, %s as row, t.extra from directory.%I t', t, told, t);
    for c in select column_name from information_schema.columns where table_schema = 'directory' and table_name = t
        and (column_name in ('service_at_location_id', 'contact_id', 'phone_id', 'link_id', 'resource_id')
          or (column_name = 'service_id') or (column_name = 'location_id' and t <> 'service_at_location')
          or (column_name = 'organization_id' and t <> 'service')) loop
      below := below || case when below = '' then '' else ' union all ' end
        || format('select %L::text as kind, %L::text as under, t.%I as parent, t.id, %s as row, t.extra from directory.%I t', t, c, c, told, t);
    end loop;
  end loop;
  execute 'create view directory.entry with (security_invoker = true) as ' || rows;
  execute 'create view directory.below with (security_invoker = true) as ' || below;
end $$;
grant select on directory.entry, directory.below to veerkracht_app;

create table directory.incoming (
  kind text not null,
  id uuid not null,
  row jsonb not null,
  file text not null,
  line bigint not null,
  outcome text check (outcome in ('added', 'changed')),
  primary key (kind, id)
);
comment on table directory.incoming is 'no personal data: what organisations offer is public; empty but while something is brought in';
alter table directory.incoming enable row level security;
create policy incoming_all on directory.incoming using ((select actor.is_house()) or (select access.manages_all()))
  with check ((select actor.is_house()) or (select access.manages_all()));
grant select, insert, update, delete on directory.incoming to veerkracht_app;

-- Takes over what came for one table: of a row that is known the fields that came are changed, a row that is new is added.
create function directory.take_over(k text) returns void language plpgsql as $$
declare told text; names text; blank text;
begin
  select string_agg(format('%1$I = r.%1$I', column_name), ', ') filter (where column_name <> 'id'), string_agg(format('%I', column_name), ', '),
      string_agg(case
        when column_name = 'extra' then 'coalesce(r.extra, ''{}'')'
        when column_name = 'last_modified' then 'coalesce(r.last_modified, actor.moment())'
        when is_nullable = 'NO' and data_type = 'text' then format('coalesce(r.%I, '''')', column_name)
        else format('r.%I', column_name) end, ', ')
    into told, names, blank from information_schema.columns where table_schema = 'directory' and table_name = k;
  execute format('with changed as (update directory.%1$I t set %2$s from (
        select b.id as known, r.* from directory.incoming i join directory.%1$I b on b.id = i.id
        cross join lateral jsonb_populate_record(b, i.row || jsonb_build_object(''extra'', b.extra || coalesce(i.row -> ''extra'', ''{}''))) r
        where i.kind = %1$L and to_jsonb(r) is distinct from to_jsonb(b)) r where t.id = r.known returning t.id)
      update directory.incoming i set outcome = ''changed'' from changed where i.kind = %1$L and i.id = changed.id', k, told);
  execute format('with added as (insert into directory.%1$I (%2$s) select %3$s from directory.incoming i
        cross join lateral jsonb_populate_record(null::directory.%1$I, i.row) r
        where i.kind = %1$L and not exists (select from directory.%1$I t where t.id = i.id) returning id)
      update directory.incoming i set outcome = ''added'' from added where i.kind = %1$L and i.id = added.id', k, names, blank);
end $$;
