-- The index by blocking key in less room: of a key its first four bytes, and the numbers of who has it one after another, four bytes each, without the head of an array. Two
-- keys of eight bytes that begin alike become one: who has the other is compared in vain. Moved in a pass over each table: minutes for ten million signals.
create function thread.packed(nos int[]) returns bytea language sql immutable parallel safe
  return (select string_agg(int4send(n), ''::bytea) from unnest(nos) n);
create function thread.first_bytes(keys bigint[]) returns int[] language sql immutable parallel safe
  return (select coalesce(array_agg(distinct (k >> 32)::int order by (k >> 32)::int), '{}') from unnest(keys) k);

create table thread.listed (
  key int not null,
  nos bytea
) with (fillfactor = 90);
insert into thread.listed (key, nos)
  select (key >> 32)::int, case when count(nos) = count(*) and sum(cardinality(nos)) <= 301 then coalesce(string_agg(thread.packed(nos), ''::bytea), ''::bytea) end
  from thread.block group by 1 order by 1;
drop table thread.block;
alter table thread.listed rename to block;
alter table thread.block add constraint block_pkey primary key (key);
comment on table thread.block is 'first four bytes of a blocking key, and which records have it';
comment on column thread.block.nos is 'numbers of the records that have this key, four bytes each, in no order; null when too many have it to tell people apart';
alter table thread.block enable row level security;
create policy block_house on thread.block using ((select actor.is_house()));
grant select, insert, delete on thread.block to veerkracht_app;
grant update (nos) on thread.block to veerkracht_app;

create table thread.crowded as select distinct (key >> 32)::int as key from thread.recount;
truncate thread.recount;
alter table thread.recount alter column key type int;
insert into thread.recount (key) select key from thread.crowded;
drop table thread.crowded;

alter table thread.encoding alter column blocks type int[] using thread.first_bytes(blocks);
analyze thread.encoding;
analyze thread.block;
drop function thread.first_bytes(bigint[]);
drop function thread.packed(int[]);

-- One row of the numbers of a key, without one of them.
create function thread.without(nos bytea, gone int) returns bytea language sql immutable parallel safe
  return (select coalesce(string_agg(part, ''::bytea order by place) filter (where part <> int4send(gone)), ''::bytea)
    from (select place, substring(nos from place * 4 + 1 for 4) as part from generate_series(0, octet_length(nos) / 4 - 1) place) parts);

-- As before, in one statement for all keys: in the order they are given.
create or replace function thread.hold(joining int, entering int, hashes int[]) returns void language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(joining, 0);
  perform pg_advisory_xact_lock(entering, hash) from unnest(hashes) hash;
end $$;

-- Puts a number under keys and tells who has each of those that others have too, the new one included. Of a key that too many have only that is kept. Whoever calls holds the keys,
-- so that a row that is not there is made by nobody else meanwhile.
create function thread.put_under(who int, keys int[], most int) returns table (listed int, numbers bytea) language plpgsql as $$
begin
  return query
    with added as (
      update thread.block b set nos = case when octet_length(b.nos) < 4 * most then b.nos || int4send(who) end
      where b.key = any (keys) and b.nos is not null returning b.key, b.nos),
    fresh as (
      insert into thread.block (key, nos) select k, int4send(who) from unnest(keys) k
      where not exists (select from added a where a.key = k) on conflict do nothing)
    select a.key, a.nos from added a where a.nos is not null;
end $$;

-- A signal gets its place in the index, under these keys; who has the keys that are asked. The first row is of no key.
create function thread.index_signal(signal uuid, sealed bytea, keys int[], asked int[], most int, maker bigint)
  returns table (place int, listed int, numbers bytea) language plpgsql as $$
begin
  insert into thread.encoding (signal, sealed, blocks, edition)
    values (signal, sealed, keys, coalesce((select e.no from thread.edition e where e.made_by = maker), 0)) returning no into place;
  return next;
  return query select place, l.listed, l.numbers from thread.put_under(place, keys, most) l;
  if cardinality(asked) > cardinality(keys) then
    return query select place, b.key, b.nos from thread.block b where b.key = any (asked) and b.key <> all (keys) and b.nos is not null;
  end if;
end $$;

-- A signal comes in, in one go: it waits for those that share a key and for who joins, gets its thread, or the one it had before it was withdrawn, and its place in the index. The
-- first row is of no key; nothing is put into the index without an encoding.
create function thread.enter(
    joining int, entering int, arriving uuid, opening uuid, in_danger boolean, sealed bytea, keys int[], asked int[], most int, maker bigint)
  returns table (belongs uuid, fresh boolean, place int, listed int, numbers bytea) language plpgsql as $$
begin
  perform thread.hold(joining, entering, asked);
  update thread.member m set gone_at = null, danger = in_danger where m.signal = arriving returning m.thread into belongs;
  fresh := belongs is null;
  if fresh then
    belongs := opening;
    insert into thread.thread (id, danger) values (opening, in_danger);
    insert into thread.member (signal, thread, home, danger) values (arriving, opening, opening, in_danger);
  end if;
  if sealed is null then
    return next;
  else
    return query select belongs, fresh, i.place, i.listed, i.numbers from thread.index_signal(arriving, sealed, keys, asked, most, maker) i;
  end if;
end $$;
