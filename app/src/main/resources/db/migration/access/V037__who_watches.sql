-- Who was told of an opening reads its reason, also when she watches over the dossier from another one, as the coordinator of a line does over its thread.
alter table access.break_glass add column watchers uuid[] not null default '{}';
alter policy break_glass_read on access.break_glass using ((select actor.is_house()) or account = (select actor.account())
  or (select actor.has_role('privacy_officer')) or (select actor.account()) = any (watchers)
  or exists (select from access.team_member m where m.dossier = break_glass.dossier and m.account = (select actor.account())
    and m.part in ('coordinator', 'stand_in') and (m.ends is null or m.ends > now())));
