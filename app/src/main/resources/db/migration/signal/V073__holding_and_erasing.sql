-- A key has no account of its own: what a person keeps is not the key's any more.
create or replace function signal.holds(keeper uuid, organisation uuid) returns boolean language sql stable parallel safe
  return coalesce(case when keeper is null then organisation = actor.organisation() and (actor.has_role('signaller') or actor.has_role('importer'))
    else keeper = actor.account() end, false);

-- The house erases without being able to read: a delete under row-level security finds only rows that may be seen.
create function signal.erase(signals uuid[]) returns void language plpgsql security definer set search_path = signal, pg_temp as $$
begin
  if not actor.is_house() then
    raise exception 'only the house erases' using errcode = 'insufficient_privilege';
  end if;
  delete from signal.identity where signal = any (signals);
  delete from signal.content where signal = any (signals);
  delete from signal.contact where signal = any (signals);
end $$;
revoke all on function signal.erase(uuid[]) from public;
grant execute on function signal.erase(uuid[]) to veerkracht_app;
drop policy identity_erase on signal.identity;
drop policy content_erase on signal.content;
drop policy contact_erase on signal.contact;
revoke delete on signal.identity, signal.content, signal.contact from veerkracht_app;
