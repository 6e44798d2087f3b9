-- She writes in her own plan herself: what she wants in a domain of life, a small step, something that went well. Added by nobody with an account.
alter table plan.part alter column added_by drop not null;
comment on column plan.part.added_by is 'null when she added it herself';
create policy plan_begin_hers on plan.plan for insert with check (trajectory = actor.young());
create policy plan_change_hers on plan.plan for update using (trajectory = (select actor.young()));
create policy part_add_hers on plan.part for insert with check (trajectory = actor.young() and added_by is null and kind in ('domain', 'step', 'success'));
create policy part_change_hers on plan.part for update using (trajectory = (select actor.young()) and kind = 'domain');
