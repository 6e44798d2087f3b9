alter table trajectory.trajectory alter column opened_at set default actor.moment(), alter column open_since set default actor.moment();
alter table trajectory.words alter column written_at set default actor.moment();
alter table trajectory.note alter column written_at set default actor.moment();
alter table trajectory.task alter column created_at set default actor.moment();
alter table trajectory.handover alter column at set default actor.moment();
alter table trajectory.arrival alter column since set default actor.moment();
