-- Work to come back grows with wrong words only, work to open with openings only: a flood of the one must not make the other heavy.
alter table chat.work_used add column coming boolean not null default false;
