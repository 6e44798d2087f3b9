-- Who comes in without JavaScript does no work, so they are so many a minute: counted apart, or the others would use up their turns.
alter table chat.work_used add column plain boolean not null default false;
