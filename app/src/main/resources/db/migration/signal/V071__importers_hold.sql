-- A key that carries several organisations' signals also holds those of its own organisation that nobody keeps.
create or replace function signal.holds(keeper uuid, organisation uuid) returns boolean language sql stable parallel safe
  return coalesce(keeper = actor.account(), organisation = actor.organisation()
    and (actor.has_role('signaller') or actor.has_role('importer')));
