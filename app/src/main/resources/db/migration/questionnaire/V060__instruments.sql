-- Every edition of every instrument that was ever used here, as it was written: answers keep the edition they were given in and stay readable.
create schema questionnaire;
grant usage on schema questionnaire to veerkracht_app;

create table questionnaire.instrument (
  id text not null,
  version int not null check (version > 0),
  file text not null,
  yaml text not null,
  imported_at timestamptz not null default now(),
  primary key (id, version)
);
comment on table questionnaire.instrument is 'no personal data: questions, never answers';
grant select, insert on questionnaire.instrument to veerkracht_app;
