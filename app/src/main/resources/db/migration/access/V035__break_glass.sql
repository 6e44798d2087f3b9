-- Opening a dossier in need, without a part in it: with a reason, for a few hours, told to its coordinator and to privacy officers.
create table access.break_glass (
  id uuid primary key,
  dossier uuid not null,
  account uuid not null references access.account,
  member uuid not null references access.team_member,
  reason_sealed bytea not null,
  opened_at timestamptz not null default now(),
  ends_at timestamptz not null
);
create index break_glass_opened on access.break_glass (opened_at desc, id desc);
create index break_glass_dossier on access.break_glass (dossier);

alter table access.break_glass enable row level security;
create policy break_glass_read on access.break_glass for select using ((select actor.is_house()) or account = (select actor.account())
  or (select actor.has_role('privacy_officer'))
  or exists (select from access.team_member m where m.dossier = break_glass.dossier and m.account = (select actor.account())
    and m.part in ('coordinator', 'stand_in') and (m.ends is null or m.ends > now())));
create policy break_glass_open on access.break_glass for insert with check ((select actor.is_house()));
grant select, insert on access.break_glass to veerkracht_app;
