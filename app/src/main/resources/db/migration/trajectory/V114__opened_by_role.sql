-- A line is opened by weighers and coordinators on the thread's team, not by everybody on it.
alter policy trajectory_open on trajectory.trajectory with check (actor.is_house()
  or (opened_by = actor.account() and access.on_team(thread) and (actor.has_role('weigher') or actor.has_role('coordinator'))));
