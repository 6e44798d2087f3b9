-- A round holds that somebody waits while it writes what it proposes for her. To hold a row asks for the right to change it; with this policy nobody can.
create policy waiting_hold on match.waiting for update using (actor.is_house()) with check (false);
grant update (since) on match.waiting to veerkracht_app;
