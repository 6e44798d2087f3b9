-- The house erases what was asked about threads: the rows go with their keys, so that no list meets what cannot be read any more.
create function consultation.erase(threads uuid[]) returns void language plpgsql security definer set search_path = consultation, pg_temp as $$
begin
  if not actor.is_house() then
    raise exception 'only the house erases' using errcode = 'insufficient_privilege';
  end if;
  delete from consultation.message where consultation in (select c.id from consultation.consultation c where c.thread = any (threads));
  delete from consultation.consultation where thread = any (threads);
end $$;
revoke all on function consultation.erase(uuid[]) from public;
grant execute on function consultation.erase(uuid[]) to veerkracht_app;
