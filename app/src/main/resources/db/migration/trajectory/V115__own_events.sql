-- Everybody on the team may write a note or what she said, also who does not see that kind: what one wrote oneself one sees, and without that the
-- happening could not be written.
alter policy event_read on trajectory.event using ((select actor.is_house())
  or (trajectory, sees) in (select dossier, what from trajectory.sight())
  or (account = (select actor.account()) and (kind like 'note.%' or kind = 'her.words')
    and trajectory in (select dossier from trajectory.sight())));
