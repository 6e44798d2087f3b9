-- Exactly one coordinator at any moment of an open line. That there are never two is a constraint of access.team_member; that there is never none
-- is checked here at the end of every transaction that touches a line or its coordinators. The line is locked first, so that two transactions that
-- would be right on their own cannot be wrong together.
create function trajectory.require_coordinator(which uuid) returns void
language plpgsql security definer set search_path = trajectory, access, pg_temp as $$
declare
  line trajectory.trajectory;
  unbroken boolean;
begin
  select * into line from trajectory.trajectory where id = which for no key update;
  if not found then
    return;
  end if;
  if line.state = 'closed' then
    select not exists (select from access.team_member m where m.dossier = which and m.part = 'coordinator'
      and (m.ends is null or m.ends > greatest(m.begins, line.closed_at))) into unbroken;
  else
    select coalesce(bool_and(p.begins = p.before or (p.before is null and p.begins <= line.open_since)) and bool_or(p.ends is null), false)
      into unbroken
      from (select m.begins, m.ends, lag(m.ends) over (order by m.begins) as before
            from access.team_member m
            where m.dossier = which and m.part = 'coordinator'
              and (m.ends is null or m.ends > greatest(m.begins, line.open_since))) p;
  end if;
  if not unbroken then
    raise exception 'an open line has exactly one coordinator, a closed one has none'
      using errcode = 'check_violation', constraint = 'exactly_one_coordinator';
  end if;
end $$;
revoke all on function trajectory.require_coordinator(uuid) from public;

create function trajectory.line_changed() returns trigger language plpgsql security definer set search_path = trajectory, pg_temp as $$
begin
  perform trajectory.require_coordinator(new.id);
  return null;
end $$;

create function trajectory.coordinator_changed() returns trigger language plpgsql security definer set search_path = trajectory, pg_temp as $$
begin
  perform trajectory.require_coordinator(coalesce(new.dossier, old.dossier));
  return null;
end $$;

create constraint trigger exactly_one_coordinator after insert or update of state, open_since, closed_at on trajectory.trajectory
  deferrable initially deferred for each row execute function trajectory.line_changed();
create constraint trigger exactly_one_coordinator after insert or update on access.team_member
  deferrable initially deferred for each row when (new.part = 'coordinator') execute function trajectory.coordinator_changed();
create constraint trigger exactly_one_coordinator_left after delete on access.team_member
  deferrable initially deferred for each row when (old.part = 'coordinator') execute function trajectory.coordinator_changed();

-- One stand-in at a time, and always for a stated time.
alter table access.team_member
  add constraint one_stand_in_at_a_time exclude using gist (dossier with =, tstzrange(begins, ends) with &&) where (part = 'stand_in'),
  add constraint stand_in_until check (part <> 'stand_in' or ends is not null);

-- For finding whose part ended lately, to give her open tasks to the coordinator.
create index team_member_ended on access.team_member (ends) where ends is not null;
