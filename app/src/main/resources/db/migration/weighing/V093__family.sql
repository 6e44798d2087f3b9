-- The newest version of a weighing that says that a parent or somebody of the family may be involved. It stands open beside the sealed answers, because what is
-- shared with parents stops by it; once set it stays, and equals version as long as the newest answers say so too.
alter table weighing.weighing add column family_version int;
grant update (family_version) on weighing.weighing to veerkracht_app;
