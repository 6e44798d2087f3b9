-- With what an encoding was made: the linkage key and the rules of the kernel. Numbers tell the order, so that a node that still has the rules of before
-- never undoes the work of one that has newer ones. 0 is before they were counted, or an encoding that could not be opened: both are made anew.
create table thread.edition (
  no int generated always as identity primary key,
  made_by bigint not null unique,
  key_no int not null,
  begun_at timestamptz not null default actor.moment()
);
comment on column thread.edition.made_by is 'public id of the linkage key, and a checksum over what the kernel makes of fixed made-up people';

alter table thread.encoding add column edition int not null default 0;
create index encoding_edition on thread.encoding (edition);

alter table thread.edition enable row level security;
create policy edition_house on thread.edition using ((select actor.is_house()));

grant select, insert on thread.edition to veerkracht_app;
grant update (edition) on thread.encoding to veerkracht_app;
