-- When a transaction happens: now, unless the clock of the house is set back, as for the made-up city, so that what it tells has a past. Never later
-- than now. For columns that say when something happened; what somebody may do is always asked of now().
create function actor.moment() returns timestamptz language sql stable parallel safe
  return least(nullif(current_setting('veerkracht.moment', true), '')::timestamptz, now());
