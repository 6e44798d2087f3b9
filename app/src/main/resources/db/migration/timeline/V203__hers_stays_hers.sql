-- What she told herself keeps her words: nobody on her team tells it otherwise.
alter policy event_change on timeline.event using (written_by is not null and (trajectory, 'timeline') in (select dossier, what from trajectory.sight()));
