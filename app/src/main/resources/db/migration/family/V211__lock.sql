-- The lock: while somebody of the family is weighed as possibly involved, nothing is shown to parents and nothing new is shared with or for them.

-- A thread and all that were joined into the same one.
create function family.threads(which uuid) returns setof uuid language sql stable security definer set search_path = access, pg_temp as $$
  select access.dossier_now(which) union select j.dossier from access.joined_dossier j where j.goes_on_as = access.dossier_now(which)
$$;

-- Weighings of a line's thread that say so and were not lifted at that version or a later one.
create function family.holding(which uuid) returns table (weighing uuid, version int, instrument text, newest boolean)
language sql stable security definer set search_path = family, pg_temp as $$
  select w.id, w.family_version, w.instrument, w.family_version = w.version
  from trajectory.trajectory t join weighing.weighing w on w.thread in (select family.threads(t.thread)) and w.family_version is not null
  where t.id = which
    and not exists (select from family.lifted_weighing l where l.trajectory = t.id and l.weighing = w.id and l.version >= w.family_version)
$$;
revoke all on function family.holding(uuid) from public;

-- Whether a line is locked for a reason of its own.
create function family.locked_itself(which uuid) returns boolean language sql stable security definer set search_path = family, pg_temp as $$
  select exists (select from family.lock l where l.trajectory = which and l.lift is null) or exists (select from family.holding(which))
$$;

-- A line and those of her brothers and sisters, also when nobody confirmed it yet: safe first.
create function family.kin(which uuid) returns setof uuid language sql stable security definer set search_path = family, pg_temp as $$
  with recursive kin(id) as (
    select which
    union
    select case when s.one = k.id then s.other else s.one end from kin k join family.sibling s on k.id in (s.one, s.other) and s.undone_at is null)
  select id from kin
$$;
revoke all on function family.kin(uuid) from public;

create function family.locked(which uuid) returns boolean language sql stable security definer set search_path = family, pg_temp as $$
  select exists (select from family.kin(which) k where family.locked_itself(k))
$$;

-- Whether a line locks another one that is not closed. Closed itself, it still has to be lifted by somebody.
create function family.holds_living(which uuid) returns boolean language sql stable security definer set search_path = family, pg_temp as $$
  select family.locked_itself(which) and exists (
    select from family.kin(which) k join trajectory.trajectory t on t.id = k and t.state <> 'closed' where k <> which)
$$;

-- Whether something is locked: a line, or a signal by its thread. Without a line nobody lifts, so then the newest answers decide, until something newer is signed.
create function family.locks(which uuid) returns boolean language sql stable security definer set search_path = family, pg_temp as $$
  select family.locked(which) or exists (
    select from thread.member m where m.signal = which and case
      when exists (select from trajectory.trajectory t where t.thread in (select family.threads(m.thread)))
        then exists (select from trajectory.trajectory t where t.thread in (select family.threads(m.thread)) and family.locked(t.id))
      else exists (select from weighing.weighing w where w.thread in (select family.threads(m.thread)) and w.family_version = w.version
        and not exists (select from weighing.weighing n where n.thread in (select family.threads(m.thread)) and n.instrument = w.instrument
          and n.signed_at > coalesce(w.signed_at, 'infinity') and n.started_at > w.started_at))
    end)
$$;

-- Who locks and lifts: who leads the line, and weighers who see what was weighed.
create function family.may_lock(which uuid) returns boolean language sql stable security definer set search_path = family, pg_temp as $$
  select trajectory.leads(which) or (actor.has_role('weigher') and exists (select from trajectory.trajectory t where t.id = which
    and (access.on_team_seeing(t.thread, 'weighing') or access.on_team_seeing(t.id, 'weighing'))))
$$;

-- What holds the lock, to who may lift it.
create function family.holding_seen(which uuid) returns table (weighing uuid, version int, newest boolean)
language sql stable security definer set search_path = family, pg_temp as $$
  select h.weighing, h.version, h.newest from family.holding(which) h where family.may_lock(which) order by 1
$$;

-- When a weighing was signed that is newer than what holds the lock and does not say so; null when there is none. A proposal to lift, and no more than that.
create function family.otherwise(which uuid) returns timestamptz language sql stable security definer set search_path = family, pg_temp as $$
  select n.signed_at
  from trajectory.trajectory t
  join weighing.weighing n on n.thread in (select family.threads(t.thread)) and n.state = 'signed' and n.family_version is distinct from n.version
  where t.id = which and n.instrument in (select h.instrument from family.holding(which) h)
    and not exists (select from weighing.weighing m where m.thread in (select family.threads(t.thread)) and m.instrument = n.instrument and m.id <> n.id
      and m.family_version = m.version and coalesce(m.signed_at, 'infinity') > n.signed_at)
  order by 1 desc limit 1
$$;

-- What the acting parent may read now, and until when: nothing while locked, after the end of a share, when she took it back or the line is closed.
create function family.shown() returns table (line uuid, part text, until timestamptz)
language sql stable security definer set search_path = family, pg_temp as $$
  select p.trajectory, w.part, max(s.until)
  from family.parent p
  join trajectory.trajectory t on t.id = p.trajectory and t.state <> 'closed'
  join sharing.share s on s.grantee = p.id and s.grantee_kind = 'parent' and s.resource = p.trajectory
    and s.withdrawn_at is null and s.begins <= now() and s.until > now()
  cross join lateral unnest(s.what) w(part)
  where p.id = actor.parent() and p.gone_at is null and not family.locked(p.trajectory)
  group by 1, 2
$$;

-- Whether a parent has words that open the page now, for the team: not the words, and not where they are kept.
create function family.has_words(which uuid) returns boolean language sql stable security definer set search_path = family, pg_temp as $$
  select exists (select from access.code_phrase p where p.purpose = 'parent' and p.subject = which)
    and exists (select from family.parent f where f.id = which and (actor.is_house() or access.on_team(f.trajectory)))
$$;

-- What was shared for parents opens nothing while locked, also of signals.
create or replace function sharing.granted(which uuid, part text) returns boolean language sql stable security definer set search_path = sharing, pg_temp as $$
  select exists (select from sharing.share s where s.resource = which and part = any (s.what)
    and s.withdrawn_at is null and s.begins <= now() and s.until > now()
    and case s.grantee_kind
      when 'account' then s.grantee = actor.account()
      when 'organisation' then s.grantee = actor.organisation()
      when 'dossier' then access.on_team_seeing(s.grantee, part)
      else false end
    and (s.purpose <> 'parents' or not family.locks(which)))
$$;

-- Who leads a line sees what is shared of it with her parents, whoever shared it, and ends it.
create policy share_with_parents on sharing.share for select using (grantee_kind = 'parent' and trajectory.leads(resource));
create policy share_with_parents_ended on sharing.share for update using (grantee_kind = 'parent' and trajectory.leads(resource));

alter table family.parent enable row level security;
alter table family.telling enable row level security;
alter table family.sibling enable row level security;
alter table family.lock enable row level security;
alter table family.lift enable row level security;
alter table family.lifted_weighing enable row level security;

create policy parent_read on family.parent for select using ((select actor.is_house())
  or (trajectory, 'identity') in (select dossier, what from trajectory.sight()));
create policy parent_add on family.parent for insert with check (added_by = actor.account() and trajectory.leads(trajectory));
create policy parent_change on family.parent for update using (trajectory.leads(trajectory));

create policy telling_read on family.telling for select using ((select actor.is_house())
  or (trajectory, 'identity') in (select dossier, what from trajectory.sight())
  or ((select actor.parent()) is not null and (trajectory, part) in (select line, s.part from family.shown() s)));
create policy telling_add on family.telling for insert with check (written_by = actor.account() and trajectory.leads(trajectory));
create policy telling_change on family.telling for update using (trajectory.leads(trajectory)) with check (written_by = actor.account());

create policy sibling_read on family.sibling for select using ((select actor.is_house()) or trajectory.leads(one) or trajectory.leads(other));
create policy sibling_link on family.sibling for insert with check (linked_by = actor.account() and trajectory.leads(one) and access.on_team(other)
  and (confirmed_by is null or (confirmed_by = actor.account() and trajectory.leads(other))));
create policy sibling_change on family.sibling for update using (trajectory.leads(one) or trajectory.leads(other))
  with check (confirmed_by is distinct from actor.account() or trajectory.leads(other));

create policy lock_read on family.lock for select using ((select actor.is_house()) or family.may_lock(trajectory));
create policy lock_add on family.lock for insert with check (locked_by = actor.account() and origin = 'person' and lift is null and family.may_lock(trajectory));
create policy lock_lift on family.lock for update using (family.may_lock(trajectory)) with check (lift is not null);
create policy lift_read on family.lift for select using ((select actor.is_house()) or family.may_lock(trajectory));
create policy lift_add on family.lift for insert with check (lifted_by = actor.account() and family.may_lock(trajectory));
create policy lifted_weighing_read on family.lifted_weighing for select using ((select actor.is_house()) or family.may_lock(trajectory));
create policy lifted_weighing_add on family.lifted_weighing for insert with check (family.may_lock(trajectory));

grant select, insert on family.parent, family.telling, family.sibling, family.lock, family.lift, family.lifted_weighing to veerkracht_app;
grant update (gone_at) on family.parent to veerkracht_app;
grant update (text_sealed, her_yes, version, written_by, written_at) on family.telling to veerkracht_app;
grant update (confirmed_by, confirmed_at, undone_by, undone_at) on family.sibling to veerkracht_app;
grant update (lift) on family.lock to veerkracht_app;

-- With a parent go the words that opened the page, what was shared, and why she was not told of it.
create function family.parent_gone() returns trigger language plpgsql security definer set search_path = family, pg_temp as $$
begin
  delete from access.code_phrase where purpose = 'parent' and subject = old.id;
  update vault.data_key set wrapped = null, destroyed_at = now() where wrapped is not null
    and id in (select s.key_id from sharing.share s where s.grantee = old.id and s.grantee_kind = 'parent');
  update sharing.share set withdrawn_at = now() where grantee = old.id and grantee_kind = 'parent' and withdrawn_at is null;
  return old;
end $$;
revoke all on function family.parent_gone() from public;
create trigger parent_gone after delete on family.parent for each row execute function family.parent_gone();

-- A line that is erased lifts nothing: whom it kept locked stays so until somebody lifts. The others of its family are asked before the links go with it.
create function family.line_gone() returns trigger language plpgsql security definer set search_path = family, pg_temp as $$
begin
  insert into family.lock (id, trajectory, origin)
  select gen_random_uuid(), t.id, 'erased_kin' from family.kin(old.id) k join trajectory.trajectory t on t.id = k
  where k <> old.id and exists (select from family.kin(old.id) other where other <> k and family.locked_itself(other));
  return old;
end $$;
revoke all on function family.line_gone() from public;
create trigger line_gone before delete on trajectory.trajectory for each row execute function family.line_gone();
