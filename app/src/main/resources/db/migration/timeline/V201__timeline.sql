-- What happened in her life, told by her, by parents and by professionals. It goes with its trajectory.
create schema timeline;
grant usage on schema timeline to veerkracht_app;

-- When, as far as known, and who told it stand open, to be drawn and put in order; what it was is sealed.
create table timeline.event (
  id uuid primary key,
  trajectory uuid not null references trajectory.trajectory on delete cascade,
  side text not null check (side in ('her', 'parents', 'professionals')),
  happened text not null check (happened ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  turning boolean not null,
  title_sealed bytea not null,
  words_sealed bytea,
  version int not null default 0,
  written_by uuid not null,
  written_at timestamptz not null default actor.moment()
);
create index event_newest on timeline.event (trajectory, last_day desc, id desc);

alter table timeline.event enable row level security;

create policy event_read on timeline.event for select using ((select actor.is_house())
  or (trajectory, 'timeline') in (select dossier, what from trajectory.sight()));
create policy event_add on timeline.event for insert with check (written_by = actor.account() and access.on_team_seeing(trajectory, 'timeline'));
create policy event_change on timeline.event for update using ((trajectory, 'timeline') in (select dossier, what from trajectory.sight()));
-- Taken away only by who leads the line, and by who wrote it.
create policy event_remove on timeline.event for delete using (trajectory.leads(trajectory)
  or (written_by = (select actor.account()) and (trajectory, 'timeline') in (select dossier, what from trajectory.sight())));

grant select, insert, delete on timeline.event to veerkracht_app;
grant update (side, happened, first_day, last_day, turning, title_sealed, words_sealed, version) on timeline.event to veerkracht_app;
