alter table access.organisation alter column created_at set default actor.moment();
alter table access.account alter column created_at set default actor.moment();
alter table access.team_member alter column begins set default actor.moment();
