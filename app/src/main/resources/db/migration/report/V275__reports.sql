-- Signals that came by the open form: from a citizen, a parent, a friend, somebody at work. What was told is a signal like any other; here stands only that
-- its sender may come back with six words, and what they and who keeps the signal wrote to each other, sealed with the signal's own key.
create schema report;
grant usage on schema report to veerkracht_app;

-- Which organisation's signallers take in what comes by the open form. Without a row it is the operating organisation.
create table report.office (
  one boolean primary key default true check (one),
  organisation uuid not null references access.organisation
);
comment on table report.office is 'no personal data: which organisation takes in what comes by the open form';
alter table report.office enable row level security;
create policy office_read on report.office for select using (true);
create policy office_add on report.office for insert with check ((select actor.is_house()));
create policy office_change on report.office for update using ((select actor.is_house()));
grant select, insert, update (organisation) on report.office to veerkracht_app;

create table report.report (
  signal uuid primary key references signal.signal,
  key_id uuid not null references vault.data_key,
  stands text not null check (stands in ('neighbour', 'parent', 'work', 'friend')),
  received_at timestamptz not null,
  waiting boolean not null default false,
  closed_at timestamptz
);
create index report_received on report.report (received_at);

create table report.message (
  id uuid primary key,
  signal uuid not null references report.report on delete cascade,
  key_id uuid not null references vault.data_key,
  written_by uuid references access.account,
  written_at timestamptz not null,
  words_sealed bytea not null
);
create index message_of on report.message (signal, written_at, id);

alter table report.report enable row level security;
alter table report.message enable row level security;

-- The house acts for the sender, who has no account: her six words have proved which report is hers.
create policy report_read on report.report for select using ((select actor.is_house()) or signal.held(signal));
create policy report_add on report.report for insert with check ((select actor.is_house()));
create policy report_change on report.report for update using ((select actor.is_house()) or signal.held(signal));
create policy report_erase on report.report for delete using ((select actor.is_house()));

create policy message_read on report.message for select using ((select actor.is_house()) or signal.held(signal));
create policy message_add on report.message for insert with check (
  ((select actor.is_house()) and written_by is null) or (signal.held(signal) and written_by = (select actor.account())));
create policy message_erase on report.message for delete using ((select actor.is_house()));

grant select, insert, delete on report.report, report.message to veerkracht_app;
grant update (waiting, closed_at) on report.report to veerkracht_app;
