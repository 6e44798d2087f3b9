-- Who goes on with an unsigned weighing when who started it cannot: null for who started it.
alter table weighing.weighing add column kept_by uuid;
grant update (kept_by) on weighing.weighing to veerkracht_app;
create index weighing_unsigned on weighing.weighing ((coalesce(kept_by, started_by))) where state <> 'signed';
