-- What a link, a team and a share open of signals to others than those who hold them.

-- Who decides about one of the signals in this thread.
create function thread.held_in(which uuid) returns boolean language sql stable security definer set search_path = thread, pg_temp as $$
  select exists (select from thread.member m where m.thread = which and m.gone_at is null and signal.held(m.signal))
$$;

-- Another signal in the same thread is held by who asks.
create function thread.fellow(which uuid) returns boolean language sql stable security definer set search_path = thread, pg_temp as $$
  select exists (select from thread.member own join thread.member m on m.thread = own.thread and m.signal <> own.signal and m.gone_at is null
    where own.signal = which and own.gone_at is null and signal.held(m.signal))
$$;

create function thread.asked_beside(p thread.proposal) returns boolean language sql stable security definer set search_path = thread, pg_temp as $$
  select p.state = 'folded'
    and (select m.thread from thread.member m where m.signal = p.one) <> (select m.thread from thread.member m where m.signal = p.other)
$$;

-- The signal is on one side of a proposal that is open, or that who asks decided. Behind an open proposal stand folded ones between the same threads.
create function thread.confirming(which uuid) returns boolean language sql stable security definer set search_path = thread, pg_temp as $$
  select actor.has_role('link_confirmer') and (
    exists (select from thread.proposal p where p.one = which and (p.state = 'open' or p.decided_by = actor.account() or thread.asked_beside(p)))
    or exists (select from thread.proposal p where p.other = which and (p.state = 'open' or p.decided_by = actor.account() or thread.asked_beside(p))))
$$;

create function thread.team_sees(which uuid, what text) returns boolean language sql stable security definer set search_path = thread, pg_temp as $$
  select exists (select from thread.member m where m.signal = which and m.gone_at is null and access.on_team_seeing(m.thread, what))
$$;

create function thread.on_team_of(which uuid) returns boolean language sql stable security definer set search_path = thread, pg_temp as $$
  select exists (select from thread.member m where m.signal = which and m.gone_at is null and access.on_team(m.thread))
$$;

create policy signal_team_read on signal.signal for select using (thread.on_team_of(id));
create policy identity_seen_by_link on signal.identity for select using (thread.confirming(signal) or thread.team_sees(signal, 'identity')
  or sharing.granted(signal, 'identity'));
create policy contact_seen_by_fellow on signal.contact for select using (thread.fellow(signal) or thread.team_sees(signal, 'contact')
  or sharing.granted(signal, 'contact'));

create policy thread_to_holder on thread.thread for select using (thread.held_in(id));
create policy member_to_holder on thread.member for select using (thread.held_in(thread));
create policy question_held on thread.question for select using (signal.held(signal));
create policy question_answer on thread.question for update using (signal.held(signal) and answered_at is null)
  with check (signal.held(signal) and answered_by = (select actor.account()));
