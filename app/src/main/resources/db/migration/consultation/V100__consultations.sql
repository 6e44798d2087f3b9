-- Asking a specialist to think along about a thread. The words are sealed under a key of the consultation's own.
create schema consultation;
grant usage on schema consultation to veerkracht_app;

create table consultation.consultation (
  id uuid primary key,
  thread uuid not null,
  asked_by uuid not null,
  asked_organisation uuid not null,
  specialist uuid not null,
  with_share boolean not null,
  state text not null check (state in ('asked', 'answered', 'closed')),
  asked_at timestamptz not null,
  due_at timestamptz not null,
  answered_at timestamptz,
  version int not null default 0,
  key_id uuid not null references vault.data_key
);
create index consultation_thread on consultation.consultation (thread, asked_at desc, id);
create index consultation_asked_by on consultation.consultation (asked_by, asked_at desc, id);
create index consultation_specialist on consultation.consultation (specialist, asked_at desc, id);

create table consultation.message (
  id uuid primary key,
  consultation uuid not null references consultation.consultation,
  author uuid not null,
  kind text not null check (kind in ('question', 'answer', 'follow_up')),
  words_sealed bytea not null,
  written_at timestamptz not null
);
create index message_consultation on consultation.message (consultation, written_at, id);

-- The two who talk, and the team that weighs the thread. A specialist reads what was asked of her and nothing of the thread.
create function consultation.reads(which uuid) returns boolean language sql stable security definer set search_path = consultation, pg_temp as $$
  select exists (select from consultation.consultation c where c.id = which
    and (c.asked_by = actor.account() or c.specialist = actor.account() or access.on_team_seeing(c.thread, 'weighing')))
$$;

create function consultation.talks(which uuid) returns boolean language sql stable security definer set search_path = consultation, pg_temp as $$
  select exists (select from consultation.consultation c where c.id = which
    and (c.asked_by = actor.account() or c.specialist = actor.account()))
$$;

alter table consultation.consultation enable row level security;
alter table consultation.message enable row level security;

create policy consultation_read on consultation.consultation for select using (asked_by = (select actor.account())
  or specialist = (select actor.account()) or (select actor.is_house()) or access.on_team_seeing(thread, 'weighing'));
create policy consultation_ask on consultation.consultation for insert with check (asked_by = actor.account()
  and asked_organisation = actor.organisation() and (actor.has_role('weigher') or actor.has_role('coordinator') or actor.has_role('signaller')));
create policy consultation_change on consultation.consultation for update using (asked_by = actor.account() or specialist = actor.account());
create policy message_read on consultation.message for select using (actor.is_house() or consultation.reads(consultation));
create policy message_write on consultation.message for insert with check (author = actor.account() and consultation.talks(consultation));

grant select, insert on consultation.consultation, consultation.message to veerkracht_app;
grant update (state, answered_at, version) on consultation.consultation to veerkracht_app;
