-- The house erases what was weighed on threads: the rows go with the key, so that no list meets what cannot be read any more.
create function weighing.erase(threads uuid[]) returns void language plpgsql security definer set search_path = weighing, pg_temp as $$
begin
  if not actor.is_house() then
    raise exception 'only the house erases' using errcode = 'insufficient_privilege';
  end if;
  delete from weighing.signature where weighing in (select w.id from weighing.weighing w where w.thread = any (threads));
  delete from weighing.version where weighing in (select w.id from weighing.weighing w where w.thread = any (threads));
  delete from weighing.weighing where thread = any (threads);
  delete from weighing.dossier_key where thread = any (threads);
end $$;
revoke all on function weighing.erase(uuid[]) from public;
grant execute on function weighing.erase(uuid[]) to veerkracht_app;
