alter table attention.need alter column since set default actor.moment();
