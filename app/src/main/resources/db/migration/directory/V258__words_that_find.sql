-- One index answers a search whole: beside its words a service has marks for where it is, what it is asked for, its languages, and the hours of the week in
-- which it is open. No word begins as a mark does. What stands in a name is marked too, so that places of words need not be kept.
--   ^wandel  in its name        =k:talk  asked for      =l:nl  language       =n  for the whole country
--   =t:loodstad  town           =a:97  postcode         =r:merenland  region  @  always open, @0 to @167 an hour of the week
alter table directory.opening add column slots text[] not null default '{}';
update directory.opening o set slots = case when o.always then array['@'] else array(
    select distinct '@' || (extract(isodow from h) - 1) * 24 + extract(hour from h) from unnest(o.spans) r,
      generate_series(date_trunc('hour', lower(r)) at time zone 'Europe/Amsterdam', (upper(r) - interval '1 second') at time zone 'Europe/Amsterdam', interval '1 hour') h) end;

drop index directory.finding_words;
update directory.finding f set words = strip(f.words) || array_to_tsvector(
    array(select '^' || left(l, 200) from unnest(tsvector_to_array(ts_filter(f.words, '{a}'))) l) || array(select '=k:' || x from unnest(f.asks) x)
    || array(select '=l:' || x from unnest(f.languages) x) || array(select '=t:' || left(x, 200) from unnest(f.towns) x)
    || array(select '=a:' || x from unnest(f.areas) x) || array(select '=r:' || left(x, 200) from unnest(f.regions) x)
    || case when f.national then array['=n'] else '{}' end
    || coalesce((select o.slots from directory.opening o where o.service_id = f.service_id), '{}'));
alter table directory.finding drop column asks, drop column towns, drop column areas, drop column regions;
drop index directory.finding_languages;
-- Read far more than written: what was just written must not wait in a list that every search goes through.
create index finding_words on directory.finding using gin (words) with (fastupdate = off);

-- In how many services a word or mark stands; the empty one counts all of them.
create table directory.lexeme (lexeme text collate "C" primary key, services bigint not null);
comment on table directory.lexeme is 'no personal data: what organisations offer is public';
alter table directory.lexeme enable row level security;
create policy lexeme_read on directory.lexeme for select using (true);
grant select on directory.lexeme to veerkracht_app;
insert into directory.lexeme (lexeme, services)
select word, ndoc from ts_stat('select words from directory.finding') union all select '', count(*) from directory.finding;

-- Counted where rows change, so that it holds whoever changes them; nobody else writes the counts.
create function directory.count_lexemes() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    insert into directory.lexeme as l (lexeme, services)
      select x, count(*) from come cross join lateral unnest(array[''] || pg_catalog.tsvector_to_array(come.words)) x group by x order by x collate "C"
      on conflict (lexeme) do update set services = l.services + excluded.services;
  elsif tg_op = 'DELETE' then
    insert into directory.lexeme as l (lexeme, services)
      select x, -count(*) from gone cross join lateral unnest(array[''] || pg_catalog.tsvector_to_array(gone.words)) x group by x order by x collate "C"
      on conflict (lexeme) do update set services = l.services + excluded.services;
  else
    insert into directory.lexeme as l (lexeme, services)
      select x, sum(n) from (
          select x, 1 as n from come cross join lateral unnest(pg_catalog.tsvector_to_array(come.words)) x
          union all select x, -1 from gone cross join lateral unnest(pg_catalog.tsvector_to_array(gone.words)) x) both_of_them
        group by x having sum(n) <> 0 order by x collate "C"
      on conflict (lexeme) do update set services = l.services + excluded.services;
  end if;
  return null;
end $$;
create trigger counted_in after insert on directory.finding referencing new table as come for each statement execute function directory.count_lexemes();
create trigger counted_out after delete on directory.finding referencing old table as gone for each statement execute function directory.count_lexemes();
create trigger counted_over after update on directory.finding referencing old table as gone new table as come for each statement
  execute function directory.count_lexemes();
