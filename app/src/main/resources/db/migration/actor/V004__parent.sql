-- The parent or carer who acts, on the page made for parents; nobody else's settings carry one.
create function actor.parent() returns uuid language sql stable parallel safe
  return nullif(current_setting('veerkracht.parent', true), '')::uuid;
