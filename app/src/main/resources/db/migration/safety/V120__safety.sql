-- Safety: how she may be reached, what the house sends her, her safety plan, and what threatens her. Everything goes with its trajectory.
create schema safety;
grant usage on schema safety to veerkracht_app;

-- How, when and by which channel she may be reached. Versions: the newest holds. Without a version she is not to be reached.
create table safety.contact (
  id uuid primary key,
  trajectory uuid not null references trajectory.trajectory on delete cascade,
  version int not null,
  safe boolean not null,
  channels text[] not null check (channels <@ array['call', 'message', 'email', 'letter', 'person']),
  from_hour smallint not null,
  until_hour smallint not null,
  voicemail boolean not null,
  sender text not null check (sender in ('messages', 'agenda', 'reminder')),
  language text not null check (language in ('nl', 'en')),
  with_her boolean not null,
  address_sealed bytea,
  cover_sealed bytea,
  others_sealed bytea,
  code_word_sealed bytea,
  note_sealed bytea,
  set_by uuid not null,
  set_at timestamptz not null default actor.moment(),
  unique (trajectory, version),
  check (0 <= from_hour and from_hour < until_hour and until_hour <= 24),
  -- Safe is only what was agreed with her, and never by no way at all.
  check (not safe or (with_her and channels <> '{}')),
  check (not (safe and 'email' = any (channels)) or address_sealed is not null)
);

-- What the house sends her. No words and no address: those are fetched when it is sent, from what holds at that moment.
create table safety.outbox (
  id uuid primary key,
  trajectory uuid not null references trajectory.trajectory on delete cascade,
  kind text not null check (kind in ('news', 'reply', 'appointment', 'question')),
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'unclear', 'failed', 'withheld', 'dropped')),
  asked_at timestamptz not null default actor.moment(),
  next_at timestamptz not null,
  tries int not null default 0,
  claimed_at timestamptz,
  failing_since timestamptz,
  settled_at timestamptz,
  trouble text,
  check ((state in ('waiting', 'sending')) = (settled_at is null))
);
-- All messages say the same: one that still waits is enough.
create unique index outbox_one_on_its_way on safety.outbox (trajectory) where state in ('waiting', 'sending');
create index outbox_due on safety.outbox (next_at) where state = 'waiting';
create index outbox_claimed on safety.outbox (claimed_at) where state = 'sending';
create index outbox_newest on safety.outbox (trajectory, asked_at desc);

-- Her safety plan. Versions: the newest holds.
create table safety.plan (
  id uuid primary key,
  trajectory uuid not null references trajectory.trajectory on delete cascade,
  version int not null,
  words_sealed bytea not null,
  assent text not null check (assent in ('yes', 'partly', 'no', 'not_asked')),
  assent_sealed bytea,
  written_by uuid not null,
  written_at timestamptz not null default actor.moment(),
  unique (trajectory, version)
);

-- What threatened her: when, as far as known, and how serious; what happened and by whom in her words.
create table safety.threat (
  id uuid primary key,
  trajectory uuid not null references trajectory.trajectory on delete cascade,
  kind text not null check (kind in ('contact', 'images', 'spread', 'followed', 'waited', 'violence', 'others', 'money', 'tracking', 'other')),
  seriousness text not null check (seriousness in ('unsettling', 'serious', 'acute')),
  happened text not null check (happened ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  what_sealed bytea not null,
  whom_sealed bytea,
  written_by uuid not null,
  written_at timestamptz not null default actor.moment()
);
create index threat_newest on safety.threat (trajectory, last_day desc, id desc);

alter table safety.contact enable row level security;
alter table safety.outbox enable row level security;
alter table safety.plan enable row level security;
alter table safety.threat enable row level security;

-- Who has a part in her line must know how she may be reached: a rule one does not see cannot be kept.
create policy contact_read on safety.contact for select using ((select actor.is_house())
  or trajectory in (select dossier from trajectory.sight()));
-- Everybody on the team may say at once that it is not safe; that it is safe only who leads, with her.
create policy contact_add on safety.contact for insert with check (set_by = actor.account()
  and (trajectory.leads(trajectory) or (not safe and access.on_team(trajectory))));

create policy outbox_read on safety.outbox for select using ((select actor.is_house()) or trajectory.leads(trajectory));
create policy outbox_add on safety.outbox for insert with check (actor.is_house());
create policy outbox_change on safety.outbox for update using (actor.is_house());

create policy plan_read on safety.plan for select using ((select actor.is_house())
  or (trajectory, 'notes') in (select dossier, what from trajectory.sight()));
create policy plan_add on safety.plan for insert with check (written_by = actor.account() and access.on_team_seeing(trajectory, 'notes'));

create policy threat_read on safety.threat for select using ((select actor.is_house())
  or (trajectory, 'notes') in (select dossier, what from trajectory.sight()));
create policy threat_add on safety.threat for insert with check (written_by = actor.account() and access.on_team_seeing(trajectory, 'notes'));

grant select, insert on safety.contact, safety.outbox, safety.plan, safety.threat to veerkracht_app;
grant update (state, next_at, tries, claimed_at, failing_since, settled_at, trouble) on safety.outbox to veerkracht_app;
