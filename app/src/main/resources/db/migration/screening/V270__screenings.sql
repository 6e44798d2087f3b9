-- Film screenings with a conversation after them: who plans one, its public page, how many came, and what visitors thought of it.
create schema screening;
grant usage on schema screening to veerkracht_app;

-- Its id is its public address: a random number that nobody guesses. Names of who leads and who helps are sealed; they are shown on its own page only.
create table screening.screening (
  id uuid primary key,
  organisation uuid not null references access.organisation,
  planned_by uuid not null references access.account,
  starts_at timestamptz not null,
  minutes int not null check (minutes between 15 and 600),
  capacity int not null check (capacity between 1 and 5000),
  words_sealed bytea not null,
  state text not null check (state in ('planned', 'cancelled')),
  visitors int check (visitors between 0 and 20000),
  version int not null default 0
);
create index screening_of on screening.screening (organisation, starts_at desc, id desc);

-- What a visitor thought: three answers, no name, no time, no words.
create table screening.answer (
  id uuid primary key,
  screening uuid not null references screening.screening on delete cascade,
  safe smallint not null check (safe between 0 and 2),
  room smallint not null check (room between 0 and 2),
  help smallint not null check (help between 0 and 2)
);
create index answer_of on screening.answer (screening);

alter table screening.screening enable row level security;
alter table screening.answer enable row level security;

create policy screening_read on screening.screening for select using (
  (select actor.is_house()) or (organisation = (select actor.organisation()) and (select actor.account()) is not null));
create policy screening_add on screening.screening for insert with check (
  organisation = (select actor.organisation()) and planned_by = (select actor.account()));
create policy screening_change on screening.screening for update using (
  organisation = (select actor.organisation()) and (select actor.account()) is not null);

-- Single answers are seen by nobody: the house adds them up, and does not tell small numbers.
create policy answer_read on screening.answer for select using ((select actor.is_house()));
create policy answer_add on screening.answer for insert with check ((select actor.is_house()));

grant select, insert on screening.screening, screening.answer to veerkracht_app;
grant update (starts_at, minutes, capacity, words_sealed, state, visitors, version) on screening.screening to veerkracht_app;
