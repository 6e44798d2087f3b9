-- The table of db-scheduler, as its documentation gives it. Tasks are keyed by id and carry no personal data.
create schema schedule;
grant usage on schema schedule to veerkracht_app;

create table schedule.task (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index task_execution_time on schedule.task (execution_time);
create index task_last_heartbeat on schedule.task (last_heartbeat);
comment on table schedule.task is 'no personal data: ids only';
grant select, insert, update, delete on schedule.task to veerkracht_app;
