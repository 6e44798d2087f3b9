-- The line whose young person acts, in her own space; nobody else's settings carry one.
create function actor.young() returns uuid language sql stable parallel safe
  return nullif(current_setting('veerkracht.young', true), '')::uuid;
