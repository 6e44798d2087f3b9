-- The watch on eighteen: of what ends that day, what is arranged; and whether she said yes to sharing with her parents after it.
create table continuity.eighteen_item (
  trajectory uuid not null references trajectory.trajectory on delete cascade,
  item text not null,
  state text not null check (state in ('open', 'arranged', 'not_needed')),
  changed_by uuid not null,
  changed_at timestamptz not null default actor.moment(),
  primary key (trajectory, item)
);
create table continuity.parents_word (
  trajectory uuid primary key references trajectory.trajectory on delete cascade,
  agrees boolean not null,
  said_on date not null,
  written_by uuid not null,
  written_at timestamptz not null default actor.moment()
);

alter table continuity.eighteen_item enable row level security;
alter table continuity.parents_word enable row level security;

create policy eighteen_item_read on continuity.eighteen_item for select using ((select actor.is_house())
  or (trajectory, 'timeline') in (select dossier, what from trajectory.sight()));
create policy eighteen_item_add on continuity.eighteen_item for insert
  with check (changed_by = actor.account() and access.on_team_seeing(trajectory, 'timeline'));
create policy eighteen_item_change on continuity.eighteen_item for update using (access.on_team_seeing(trajectory, 'timeline'));

create policy parents_word_read on continuity.parents_word for select using ((select actor.is_house())
  or (trajectory, 'timeline') in (select dossier, what from trajectory.sight()));
create policy parents_word_add on continuity.parents_word for insert
  with check (written_by = actor.account() and access.on_team_seeing(trajectory, 'timeline'));
create policy parents_word_change on continuity.parents_word for update using (access.on_team_seeing(trajectory, 'timeline'));

grant select, insert on continuity.eighteen_item, continuity.parents_word to veerkracht_app;
grant update (state, changed_by, changed_at) on continuity.eighteen_item to veerkracht_app;
grant update (agrees, said_on, written_by, written_at) on continuity.parents_word to veerkracht_app;
