-- What several policies allow is joined by OR, and PostgreSQL tries them from the last name to the first. The names put what costs nothing before what
-- looks into tables, so that a page pays per row only for what has not answered yet. Who may see what stays the same.
alter policy signal_team_read on signal.signal rename to signal_by_team;

alter policy thread_to_holder on thread.thread rename to thread_by_holder;
alter policy thread_house on thread.thread rename to thread_to_house;
alter policy member_to_holder on thread.member rename to member_by_holder;
alter policy member_house on thread.member rename to member_to_house;

alter policy identity_seen_by_link on signal.identity using ((select actor.has_role('link_confirmer')) and thread.confirming(signal));
create policy identity_by_team on signal.identity for select using (thread.team_sees(signal, 'identity') or sharing.granted(signal, 'identity'));

alter policy contact_seen_by_fellow on signal.contact rename to contact_by_fellow;
alter policy contact_by_fellow on signal.contact using (thread.team_sees(signal, 'contact') or thread.fellow(signal)
  or sharing.granted(signal, 'contact'));
