-- A keeper who was handed a signal has not seen it yet.
alter table signal.signal add column seen boolean not null default true;
grant update (seen) on signal.signal to veerkracht_app;
