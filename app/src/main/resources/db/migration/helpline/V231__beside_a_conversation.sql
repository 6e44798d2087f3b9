-- What helpers keep beside a conversation. It goes when the conversation is wiped, with the rows and with the data key both are sealed under.

-- One key for the notes, wrapped for the team in the browser of who wrote the first one.
create table helpline.notes_key (
  conversation uuid primary key references chat.conversation on delete cascade,
  version int not null,
  wrapped_sealed bytea not null
);

create table helpline.note (
  id uuid primary key,
  conversation uuid not null references chat.conversation on delete cascade,
  author uuid not null,
  words_sealed bytea not null,
  written_at timestamptz not null
);
create index note_conversation on helpline.note (conversation, written_at, id);

-- A day on which a helper wants to look again; what for stands in a note.
create table helpline.reminder (
  conversation uuid not null references chat.conversation on delete cascade,
  helper uuid not null,
  day date not null,
  primary key (conversation, helper)
);

-- Her yes: which message asked, which one answered, and which ones it is about. What became of it is the signal's, not the conversation's.
create table helpline.agreed (
  id uuid primary key,
  conversation uuid not null references chat.conversation on delete cascade,
  ask uuid not null unique,
  answer uuid not null,
  parts uuid[] not null check (cardinality(parts) between 1 and 50),
  read_by uuid not null,
  read_at timestamptz not null,
  signal uuid
);
create index agreed_conversation on helpline.agreed (conversation);

-- Somebody who had this version of the team's key left.
create table helpline.change_wanted (
  version int primary key,
  since timestamptz not null
);
comment on table helpline.change_wanted is 'no personal data: a number and a moment';

alter table helpline.notes_key enable row level security;
alter table helpline.note enable row level security;
alter table helpline.reminder enable row level security;
alter table helpline.agreed enable row level security;

-- As with the conversation's own key: wrapping for a newer team key is any helper's work; the notes are for who holds the conversation.
create policy notes_key_read on helpline.notes_key for select using ((select actor.has_role('helper')));
create policy notes_key_make on helpline.notes_key for insert with check (chat.holds(conversation));
create policy notes_key_rewrap on helpline.notes_key for update using ((select actor.has_role('helper')));
create policy note_read on helpline.note for select using (chat.holds(conversation));
create policy note_write on helpline.note for insert with check (author = actor.account() and chat.holds(conversation));
create policy reminder_read on helpline.reminder for select using (helper = (select actor.account()) and (select actor.has_role('helper')));
create policy reminder_set on helpline.reminder for insert with check (helper = actor.account() and chat.holds(conversation));
create policy reminder_move on helpline.reminder for update using (helper = (select actor.account()) and (select actor.has_role('helper')));
create policy reminder_end on helpline.reminder for delete using (helper = (select actor.account()));
create policy agreed_read on helpline.agreed for select using (chat.holds(conversation));
create policy agreed_write on helpline.agreed for insert with check (read_by = actor.account() and chat.holds(conversation));
create policy agreed_pass on helpline.agreed for update using (chat.holds(conversation));

grant select, insert on helpline.notes_key, helpline.note, helpline.reminder, helpline.agreed, helpline.change_wanted to veerkracht_app;
grant update (version, wrapped_sealed) on helpline.notes_key to veerkracht_app;
grant update (day) on helpline.reminder to veerkracht_app;
grant delete on helpline.reminder to veerkracht_app;
grant update (signal) on helpline.agreed to veerkracht_app;
