-- What her parents are told is shared with them like anything else, and what they looked at is hers to know.
create or replace function herspace.shares()
returns table (id uuid, granted_by uuid, grantee_kind text, grantee uuid, organisation text, what text[], ground text, begins timestamptz,
  until timestamptz, withdrawn_at timestamptz)
language sql stable security definer set search_path = sharing, pg_temp as $$
  select x.id, x.granted_by, x.grantee_kind, x.grantee, o.name, x.what, x.ground, x.begins, x.until, x.withdrawn_at
  from (
    select s.* from trajectory.trajectory t
    join thread.member m on m.thread = access.dossier_now(t.thread) and m.gone_at is null
    join sharing.share s on s.resource = m.signal
    where t.id = actor.young()
    union all
    select s.* from sharing.share s where s.resource = actor.young() and s.grantee_kind = 'parent') x
  left join access.organisation o on o.id = x.grantee and x.grantee_kind = 'organisation'
  where x.told <> 'unsafe'
  order by x.begins desc, x.id limit 100
$$;

-- She takes back what is shared because she said yes, and whatever is shared with her parents; what else rests on another ground she objects to.
create or replace function herspace.take_back(which uuid) returns boolean language plpgsql security definer set search_path = sharing, pg_temp as $$
begin
  update sharing.share s set withdrawn_at = now()
  where s.id = which and (s.ground = 'her_yes' or s.grantee_kind = 'parent') and s.withdrawn_at is null
    and exists (select from herspace.shares() h where h.id = s.id);
  return found;
end $$;

-- A parent who came is told the same way whether there was something to read or not: what is locked is not told by it. And what is not safe to tell her is not
-- told by who gave it, ended it or came to read it either.
create or replace function herspace.looks(since timestamptz, until timestamptz)
returns table (day date, account uuid, kind text, action text, times int)
language sql stable security definer set search_path = audit, pg_temp as $$
  select (e.at at time zone 'Europe/Amsterdam')::date, coalesce(e.account, '00000000-0000-0000-0000-000000000000'), e.body::jsonb ->> 'kind', a.said, count(*)::int
  from audit.entry e
  cross join lateral (select case e.action when 'family.parent-read' then 'family.parent-came' else e.action end as said) a
  where actor.young() is not null and e.subjects @> array[actor.young()] and e.at >= since and e.at < until
    and e.body::jsonb ->> 'actor' <> 'Young' and (e.account is not null or e.body::jsonb ->> 'actor' = 'Parent')
    and not starts_with(e.action, 'phrase.')
    and not ((e.body::jsonb ->> 'actor' = 'Parent' or starts_with(e.action, 'share.')) and exists (
      select from sharing.share s where s.resource = actor.young() and s.grantee_kind = 'parent' and s.told = 'unsafe'
        and (s.id = any (e.subjects) or (e.body::jsonb ->> 'actor' = 'Parent' and s.grantee = any (e.subjects)))))
  group by 1, 2, 3, 4 order by 1 desc, 2, 4 limit 300
$$;
