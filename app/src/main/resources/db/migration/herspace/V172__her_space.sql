-- Her own space: that there is one, and how she reads it. What opens it stands in access.code_phrase and goes with it.
create schema herspace;
grant usage on schema herspace to veerkracht_app;

create table herspace.space (
  trajectory uuid primary key references trajectory.trajectory on delete cascade,
  opened_by uuid not null,
  opened_at timestamptz not null default actor.moment(),
  easy boolean not null default false
);
alter table herspace.space enable row level security;
create policy space_read on herspace.space for select using ((select actor.is_house()) or trajectory = (select actor.young())
  or trajectory in (select dossier from trajectory.sight()));
create policy space_open on herspace.space for insert with check (opened_by = actor.account() and trajectory.leads(trajectory));
create policy space_change on herspace.space for update using (trajectory = (select actor.young()) or trajectory.leads(trajectory));
grant select, insert on herspace.space to veerkracht_app;
grant update (opened_by, opened_at, easy) on herspace.space to veerkracht_app;

create function herspace.space_gone() returns trigger language plpgsql security definer set search_path = access, pg_temp as $$
begin
  delete from access.code_phrase where purpose = 'her_space' and subject = old.trajectory;
  return old;
end $$;
revoke all on function herspace.space_gone() from public;
create trigger space_gone after delete on herspace.space for each row execute function herspace.space_gone();

-- What she sees of her own line: that it is there, how she is called and what she said, who is on her team, what was planned and agreed with her.
-- What others wrote down about her for each other is not hers to read here; she may ask for it.
create policy trajectory_hers on trajectory.trajectory for select using (id = (select actor.young()));
create policy about_hers on trajectory.about for select using (trajectory = (select actor.young()));
create policy words_hers on trajectory.words for select using (trajectory = (select actor.young()));
create policy member_role_hers on trajectory.member_role for select using (trajectory = (select actor.young()));
create policy team_hers on access.team_member for select using (dossier = (select actor.young()));
create policy plan_hers on safety.plan for select using (trajectory = (select actor.young()));
create policy contact_hers on safety.contact for select using (trajectory = (select actor.young()));
create policy plan_hers on plan.plan for select using (trajectory = (select actor.young()));
create policy part_hers on plan.part for select using (trajectory = (select actor.young()));
create policy version_hers on plan.version for select using (trajectory = (select actor.young()));
