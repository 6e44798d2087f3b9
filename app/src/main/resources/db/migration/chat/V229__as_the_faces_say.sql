-- What a row may be used for is what the helpers' screens offer, and no more.

-- From outside: what waits, and what a colleague has at this moment; what was closed only by who held it. Who has the mandate: what may be handed over.
drop policy conversation_read on chat.conversation;
create policy conversation_read on chat.conversation for select using ((select actor.is_house())
  or ((select actor.has_role('helper')) and (state <> 'closed' or helper = (select actor.account())))
  or (state = 'taken' and helper_organisation = (select actor.organisation()) and (select actor.has_role('mandate_holder')))
  or (state = 'taken' and helper_organisation is not null and (select access.mandate_of_operator())
    and not access.has_mandate_holder(helper_organisation)));

-- A helper takes what waits and writes in or closes what is theirs. Giving it to somebody else is the house's work, after the face has decided.
drop policy conversation_change on chat.conversation;
create policy conversation_change on chat.conversation for update
  using ((select actor.is_house()) or ((select actor.has_role('helper')) and (state = 'waiting' or (state = 'taken' and helper = (select actor.account())))))
  with check ((select actor.is_house()) or ((select actor.has_role('helper')) and helper = (select actor.account())
    and helper_organisation = (select actor.organisation())));

-- A wrapped key is for who holds the conversation. Wrapping for a newer key is any helper's work, and goes by the house.
drop policy wrapped_key_read on chat.wrapped_key;
create policy wrapped_key_read on chat.wrapped_key for select using ((select actor.is_house()) or chat.holds(conversation));
drop policy wrapped_key_add on chat.wrapped_key;
create policy wrapped_key_add on chat.wrapped_key for insert with check ((select actor.is_house()));

-- Who holds a conversation writes for the helpers, as long as it is open.
create function chat.writes(which uuid) returns boolean language sql stable security definer set search_path = chat, pg_temp as $$
  select exists (select from chat.conversation c
    where c.id = which and c.helper = actor.account() and c.state = 'taken' and actor.has_role('helper'))
$$;
drop policy envelope_add on chat.envelope;
create policy envelope_add on chat.envelope for insert
  with check ((select actor.is_house()) or (side = 'helper' and chat.writes(conversation)));

-- Everybody may know the team's public keys; beginning a version is for helpers.
alter table chat.team_key enable row level security;
create policy team_key_read on chat.team_key for select using (true);
create policy team_key_begin on chat.team_key for insert with check (actor.has_role('helper'));
