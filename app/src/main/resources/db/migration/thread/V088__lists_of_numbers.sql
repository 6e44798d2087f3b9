-- The index by blocking key: one row for each key with the numbers of all records that have it, where there was one for each key of each record. It takes half
-- the room, and one row tells who shares the key. Of a key that more than 301 have nothing is kept but that: the largest limit of the kernel is 300 others.
create table thread.listed (
  key bigint not null,
  nos int[]
) with (fillfactor = 90);
insert into thread.listed (key, nos)
  select key, case when count(*) <= 301 then array_agg(no order by no) end from thread.block group by key order by key;
drop table thread.block;
alter table thread.listed rename to block;
alter table thread.block add constraint block_pkey primary key (key);
comment on column thread.block.nos is 'numbers of the records that have this key, in no order; null when too many have it to tell people apart';

-- Keys that too many had when a record that has it was taken out: perhaps they tell people apart again. Counted anew once a day.
create table thread.recount (
  key bigint primary key
);

-- Keyed hashes, and which records share them: for the house alone, as the encodings.
alter table thread.block enable row level security;
alter table thread.recount enable row level security;
create policy block_house on thread.block using ((select actor.is_house()));
create policy recount_house on thread.recount using ((select actor.is_house()));
grant select, insert, delete on thread.block, thread.recount to veerkracht_app;
grant update (nos) on thread.block to veerkracht_app;
