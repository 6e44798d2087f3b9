-- She tells in her own lane herself. She reads what is told as hers, and takes away what she told; what others tell she may ask for.
alter table timeline.event alter column written_by drop not null;
alter table timeline.event add check (written_by is not null or side = 'her');
comment on column timeline.event.written_by is 'null when she told it herself';
create policy event_read_hers on timeline.event for select using (trajectory = (select actor.young()) and side = 'her');
create policy event_add_hers on timeline.event for insert with check (trajectory = actor.young() and side = 'her' and written_by is null);
create policy event_remove_hers on timeline.event for delete using (trajectory = (select actor.young()) and written_by is null);
