alter table thread.thread alter column opened_at set default actor.moment(), alter column grown_at set default actor.moment();
alter table thread.proposal alter column created_at set default actor.moment();
alter table thread.decision alter column at set default actor.moment();
alter table thread.question alter column asked_at set default actor.moment();
alter table thread.spoken alter column at set default actor.moment();
