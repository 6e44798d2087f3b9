-- Who acts, as the policies of every room ask it. Settings are made per transaction (SET LOCAL); without them nobody acts and nothing is seen.
create extension if not exists btree_gist;

create schema actor;
grant usage on schema actor to veerkracht_app;

create function actor.account() returns uuid language sql stable parallel safe
  return nullif(current_setting('veerkracht.account', true), '')::uuid;

create function actor.organisation() returns uuid language sql stable parallel safe
  return nullif(current_setting('veerkracht.organisation', true), '')::uuid;

create function actor.roles() returns text[] language sql stable parallel safe
  return string_to_array(coalesce(current_setting('veerkracht.roles', true), ''), ',');

create function actor.has_role(role text) returns boolean language sql stable parallel safe
  return role = any (string_to_array(coalesce(current_setting('veerkracht.roles', true), ''), ','));

create function actor.is_house() returns boolean language sql stable parallel safe
  return coalesce(current_setting('veerkracht.house', true), '') = 'on';
