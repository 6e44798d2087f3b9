-- Which steps of loading the made-up city were done, so that loading again, or after a kill, adds nothing.
create schema demo;
grant usage on schema demo to veerkracht_app;
create table demo.step (
  name uuid primary key,
  result uuid,
  done_at timestamptz not null default now()
);
comment on table demo.step is 'no personal data: steps of loading made-up data';
grant select, insert on demo.step to veerkracht_app;
