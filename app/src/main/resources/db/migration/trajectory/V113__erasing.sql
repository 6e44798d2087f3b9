-- The house erases a closed line when somebody has the right to be forgotten: the rows go with the key, so that no list meets what cannot be read any more.
create function trajectory.erase(which uuid) returns void language plpgsql security definer set search_path = trajectory, pg_temp as $$
begin
  if not actor.is_house() then
    raise exception 'only the house erases' using errcode = 'insufficient_privilege';
  end if;
  if not exists (select from trajectory.trajectory where id = which and state = 'closed') then
    raise exception 'only a closed line is erased' using errcode = 'check_violation';
  end if;
  delete from trajectory.member_role where trajectory = which;
  delete from trajectory.event where trajectory = which;
  delete from trajectory.arrival where trajectory = which;
  delete from trajectory.handover where trajectory = which;
  delete from trajectory.task where trajectory = which;
  delete from trajectory.note where trajectory = which;
  delete from trajectory.words where trajectory = which;
  delete from trajectory.about where trajectory = which;
  delete from trajectory.trajectory where id = which;
end $$;
revoke all on function trajectory.erase(uuid) from public;
grant execute on function trajectory.erase(uuid) to veerkracht_app;
