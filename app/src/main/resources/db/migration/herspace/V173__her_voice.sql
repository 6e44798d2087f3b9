-- What she says in her own space, the story she tells once, and what she sees of who looked and what is shared.

-- What she writes to her team, objects to, wants corrected or erased, and a share she took back. She wrote all of it; somebody answers.
create table herspace.letter (
  id uuid primary key,
  trajectory uuid not null references trajectory.trajectory on delete cascade,
  kind text not null check (kind in ('message', 'objection', 'correction', 'erasure', 'withdrawal')),
  text_sealed bytea not null,
  written_at timestamptz not null default actor.moment(),
  answer_sealed bytea,
  answered_by uuid,
  answered_at timestamptz,
  check ((answer_sealed is null) = (answered_at is null) and (answered_at is null) = (answered_by is null))
);
create index letter_newest on herspace.letter (trajectory, written_at desc, id);

-- How she is, in marks from 0 to 10: after a contact, or in general. The marks are sealed too.
create table herspace.mark (
  id uuid primary key,
  trajectory uuid not null references trajectory.trajectory on delete cascade,
  kind text not null check (kind in ('contact', 'month')),
  marks_sealed bytea not null,
  words_sealed bytea,
  given_at timestamptz not null default actor.moment()
);
create index mark_newest on herspace.mark (trajectory, kind, given_at desc, id);

-- Her story, told once. Who reads it does so because she gave it, and every reading is counted for her.
create table herspace.story (
  trajectory uuid primary key references trajectory.trajectory on delete cascade,
  text_sealed bytea not null,
  written_at timestamptz not null default actor.moment()
);
create table herspace.story_share (
  trajectory uuid not null references trajectory.trajectory on delete cascade,
  account uuid not null,
  given_at timestamptz not null default actor.moment(),
  until timestamptz not null,
  primary key (trajectory, account)
);
create table herspace.story_reading (
  id uuid primary key,
  trajectory uuid not null references trajectory.trajectory on delete cascade,
  account uuid not null,
  read_at timestamptz not null default actor.moment()
);
create index story_reading_line on herspace.story_reading (trajectory, read_at desc);

-- Hers alone to give: neither who leads her line nor the house reads it without a share of hers. Only who is still on her team.
create function herspace.gave_me(which uuid) returns boolean language sql stable security definer set search_path = herspace, pg_temp as $$
  select exists (select from herspace.story_share s where s.trajectory = which and s.account = actor.account() and s.until > now())
    and access.on_team(which)
$$;

alter table herspace.letter enable row level security;
alter table herspace.mark enable row level security;
alter table herspace.story enable row level security;
alter table herspace.story_share enable row level security;
alter table herspace.story_reading enable row level security;

create policy letter_read on herspace.letter for select using (trajectory = (select actor.young()) or (select actor.is_house())
  or trajectory.leads(trajectory) or (kind = 'message' and (trajectory, 'notes') in (select dossier, what from trajectory.sight())));
create policy letter_write on herspace.letter for insert with check (trajectory = actor.young());
create policy letter_answer on herspace.letter for update using (trajectory.leads(trajectory)
  or (kind = 'message' and (trajectory, 'notes') in (select dossier, what from trajectory.sight())))
  with check (answered_by = actor.account());

create policy mark_read on herspace.mark for select using (trajectory = (select actor.young()) or (select actor.is_house())
  or (trajectory, 'notes') in (select dossier, what from trajectory.sight()));
create policy mark_give on herspace.mark for insert with check (trajectory = actor.young());

create policy story_read on herspace.story for select using (trajectory = (select actor.young()) or herspace.gave_me(trajectory));
create policy story_write on herspace.story for insert with check (trajectory = actor.young());
create policy story_change on herspace.story for update using (trajectory = (select actor.young()));

create policy story_share_read on herspace.story_share for select using (trajectory = (select actor.young())
  or (account = (select actor.account()) and until > now()));
create policy story_share_give on herspace.story_share for insert with check (trajectory = actor.young());
create policy story_share_change on herspace.story_share for update using (trajectory = (select actor.young()));

create policy story_reading_read on herspace.story_reading for select using (trajectory = (select actor.young())
  or account = (select actor.account()));
create policy story_reading_count on herspace.story_reading for insert with check (account = actor.account() and herspace.gave_me(trajectory));

grant select, insert on herspace.letter, herspace.mark, herspace.story, herspace.story_share, herspace.story_reading to veerkracht_app;
grant update (answer_sealed, answered_by, answered_at) on herspace.letter to veerkracht_app;
grant update (text_sealed, written_at) on herspace.story to veerkracht_app;
grant update (given_at, until) on herspace.story_share to veerkracht_app;

-- Who looked at or changed her line, from the log, to her alone: by day, person and what they did. What she did herself is left out.
create function herspace.looks(since timestamptz, until timestamptz)
returns table (day date, account uuid, kind text, action text, times int)
language sql stable security definer set search_path = audit, pg_temp as $$
  select (e.at at time zone 'Europe/Amsterdam')::date, e.account, e.body::jsonb ->> 'kind', e.action, count(*)::int
  from audit.entry e
  where actor.young() is not null and e.subjects @> array[actor.young()] and e.at >= since and e.at < until
    and e.body::jsonb ->> 'actor' <> 'Young' and e.account is not null and not starts_with(e.action, 'phrase.')
  group by 1, 2, 3, 4 order by 1 desc, 2, 4 limit 300
$$;
revoke all on function herspace.looks(timestamptz, timestamptz) from public;
grant execute on function herspace.looks(timestamptz, timestamptz) to veerkracht_app;

-- What of her signals is shared with whom, to her alone. What was not told because telling is unsafe is not told here either.
create function herspace.shares()
returns table (id uuid, granted_by uuid, grantee_kind text, grantee uuid, organisation text, what text[], ground text, begins timestamptz,
  until timestamptz, withdrawn_at timestamptz)
language sql stable security definer set search_path = sharing, pg_temp as $$
  select s.id, s.granted_by, s.grantee_kind, s.grantee, o.name, s.what, s.ground, s.begins, s.until, s.withdrawn_at
  from trajectory.trajectory t
  join thread.member m on m.thread = access.dossier_now(t.thread) and m.gone_at is null
  join sharing.share s on s.resource = m.signal
  left join access.organisation o on o.id = s.grantee and s.grantee_kind = 'organisation'
  where t.id = actor.young() and s.told <> 'unsafe'
  order by s.begins desc, s.id limit 100
$$;
revoke all on function herspace.shares() from public;
grant execute on function herspace.shares() to veerkracht_app;

-- She takes back what is shared because she said yes, and nothing else: what rests on another ground she objects to.
create function herspace.take_back(which uuid) returns boolean language plpgsql security definer set search_path = sharing, pg_temp as $$
begin
  update sharing.share s set withdrawn_at = now()
  where s.id = which and s.ground = 'her_yes' and s.withdrawn_at is null
    and exists (select from herspace.shares() h where h.id = s.id);
  return found;
end $$;
revoke all on function herspace.take_back(uuid) from public;
grant execute on function herspace.take_back(uuid) to veerkracht_app;
