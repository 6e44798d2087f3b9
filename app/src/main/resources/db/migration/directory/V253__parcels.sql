-- A package that somebody sent through the screen: looked at first, then brought in or thrown away, and gone after a day whatever was decided.
create table directory.parcel (
  id uuid primary key,
  name text not null check (length(name) <= 200),
  content bytea not null,
  looked jsonb not null,
  came_at timestamptz not null default actor.moment()
);
comment on table directory.parcel is 'no personal data: what organisations offer is public; empty but while somebody looks at what would be brought in';
alter table directory.parcel enable row level security;
create policy parcel_all on directory.parcel using ((select actor.is_house()) or (select access.manages_all()))
  with check ((select actor.is_house()) or (select access.manages_all()));
grant select, insert, update, delete on directory.parcel to veerkracht_app;
create index parcel_came on directory.parcel (came_at);
