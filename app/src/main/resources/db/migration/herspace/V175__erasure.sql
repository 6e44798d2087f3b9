-- Her wish that all of her line is destroyed: asked by her, answered within a term, and carried out on a day by the house itself. It goes with the line.
create table herspace.erasure (
  id uuid primary key,
  trajectory uuid not null references trajectory.trajectory on delete cascade,
  asked_at timestamptz not null default actor.moment(),
  answer_by timestamptz not null,
  late_told boolean not null default false,
  answer text check (answer in ('yes', 'no')),
  ground text check (ground in ('law', 'other', 'claim')),
  reason_sealed bytea,
  answered_by uuid,
  answered_at timestamptz,
  erase_at timestamptz,
  taken_back_at timestamptz,
  taken_back_by uuid,
  stop_sealed bytea,
  check (taken_back_by is null or taken_back_at is not null),
  check (stop_sealed is null or taken_back_by is not null),
  check ((answer is null) = (answered_at is null) and (answered_at is null) = (answered_by is null)),
  check ((answer is not distinct from 'yes') = (erase_at is not null)),
  check ((answer is not distinct from 'no') = (reason_sealed is not null) and (reason_sealed is null) = (ground is null))
);
create index erasure_newest on herspace.erasure (trajectory, asked_at desc);
create unique index erasure_once on herspace.erasure (trajectory) where taken_back_at is null and answer is distinct from 'no';
create index erasure_due on herspace.erasure (erase_at) where erase_at is not null and taken_back_at is null;
create index erasure_late on herspace.erasure (answer_by) where answer is null and taken_back_at is null and not late_told;

-- Who answers her: who leads her line, who has the mandate over its last coordinator, and privacy officers.
create function herspace.answers(which uuid) returns boolean language sql stable security definer set search_path = access, pg_temp as $$
  select trajectory.leads(which) or actor.has_role('privacy_officer')
    or (actor.has_role('mandate_holder') and coalesce((select access.mandate_over(a.organisation) from access.team_member m
      join access.account a on a.id = m.account where m.dossier = which and m.part = 'coordinator' order by m.begins desc limit 1), false))
$$;
revoke all on function herspace.answers(uuid) from public;
grant execute on function herspace.answers(uuid) to veerkracht_app;

alter table herspace.erasure enable row level security;
create policy erasure_read on herspace.erasure for select using ((select actor.is_house()) or trajectory = (select actor.young())
  or herspace.answers(trajectory));
create policy erasure_ask on herspace.erasure for insert with check (trajectory = actor.young() and answer is null);
create policy erasure_answer on herspace.erasure for update using ((select actor.is_house()) or herspace.answers(trajectory))
  with check (actor.is_house() or answered_by = actor.account());
grant select on herspace.erasure to veerkracht_app;
grant insert (id, trajectory, answer_by) on herspace.erasure to veerkracht_app;
grant update (late_told, answer, ground, reason_sealed, answered_by, answered_at, erase_at) on herspace.erasure to veerkracht_app;

-- She changes her mind, as long as nothing is destroyed: her one change to what was written down, and nobody else's.
create function herspace.keep_all() returns uuid language sql volatile security definer set search_path = herspace, pg_temp as $$
  update herspace.erasure set taken_back_at = actor.moment()
  where trajectory = actor.young() and taken_back_at is null and answer is distinct from 'no' returning id
$$;
revoke all on function herspace.keep_all() from public;
grant execute on function herspace.keep_all() to veerkracht_app;
comment on column herspace.erasure.taken_back_by is 'null when she did it herself';

-- With new words, and when her space is shut, an open wish does not stand any more: whoever had the old words could have asked it.
create function herspace.let_wish_go(line uuid) returns uuid language sql volatile security definer set search_path = herspace, pg_temp as $$
  update herspace.erasure e set taken_back_at = actor.moment(), taken_back_by = actor.account()
  where e.trajectory = line and trajectory.leads(line) and e.taken_back_at is null and e.answer is distinct from 'no' returning e.id
$$;
revoke all on function herspace.let_wish_go(uuid) from public;
grant execute on function herspace.let_wish_go(uuid) to veerkracht_app;

-- Who may answer stops a yes as long as nothing is destroyed, with a reason that she reads.
create function herspace.stop_erasure(which uuid, why bytea) returns boolean language plpgsql security definer set search_path = herspace, pg_temp as $$
begin
  update herspace.erasure e set taken_back_at = actor.moment(), taken_back_by = actor.account(), stop_sealed = why
  where e.id = which and why is not null and actor.account() is not null and herspace.answers(e.trajectory)
    and e.answer = 'yes' and e.taken_back_at is null;
  return found;
end $$;
revoke all on function herspace.stop_erasure(uuid, bytea) from public;
grant execute on function herspace.stop_erasure(uuid, bytea) to veerkracht_app;
