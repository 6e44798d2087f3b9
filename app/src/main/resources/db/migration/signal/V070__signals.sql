-- Signals, split over tables by how sensitive a part is, so that row-level security can open one part and keep the others shut. What a link, a team
-- or a share opens to others is added by the migrations of the rooms above, as further policies on these tables.
create schema signal;
grant usage on schema signal to veerkracht_app;

-- Ids, codes and dates. sender is the organisation that delivered it, which for an import is another than the one it is from.
create table signal.signal (
  id uuid primary key,
  organisation uuid not null references access.organisation,
  sender uuid not null,
  keeper uuid references access.account,
  key_id uuid not null references vault.data_key,
  external_fingerprint bytea not null,
  observed text not null,
  observed_on date not null,
  received_at timestamptz not null,
  state text not null check (state in ('open', 'withdrawn', 'expired')),
  danger boolean not null,
  told text check (told in ('yes', 'no', 'unsafe')),
  life_areas text[] not null,
  expires_at timestamptz not null,
  warned_at timestamptz,
  version int not null default 0,
  unique (organisation, external_fingerprint)
);
create index signal_keeper on signal.signal (keeper, received_at desc, id desc) where state <> 'expired';
create index signal_unkept on signal.signal (organisation, received_at desc, id desc) where keeper is null and state = 'open';
create index signal_organisation on signal.signal (organisation, received_at desc, id desc) where state = 'open';
create index signal_expires on signal.signal (expires_at) where state <> 'expired';
create index signal_to_warn on signal.signal (expires_at) where state = 'open' and warned_at is null;

create table signal.identity (
  signal uuid primary key references signal.signal,
  organisation uuid not null references access.organisation,
  key_id uuid not null references vault.data_key,
  external_id_sealed bytea,
  about_sealed bytea not null
);

create table signal.content (
  signal uuid primary key references signal.signal,
  key_id uuid not null references vault.data_key,
  observations_sealed bytea not null,
  place_sealed bytea,
  actions_sealed bytea,
  description_sealed bytea
);

create table signal.contact (
  signal uuid primary key references signal.signal,
  organisation uuid not null references access.organisation,
  key_id uuid not null references vault.data_key,
  role text not null,
  name_sealed bytea not null,
  reach_sealed bytea not null
);

-- Who decides about a signal: its keeper, and while it has none, the signallers of its organisation and that organisation's keys.
create function signal.holds(keeper uuid, organisation uuid) returns boolean language sql stable parallel safe
  return coalesce(keeper = actor.account(), organisation = actor.organisation() and actor.has_role('signaller'));

-- Reads past row-level security, so that the parts can ask it without the whole of signal.signal being visible to who asks.
create function signal.held(which uuid) returns boolean language sql stable security definer set search_path = signal, pg_temp as $$
  select exists (select from signal.signal s where s.id = which and s.state <> 'expired' and signal.holds(s.keeper, s.organisation))
$$;

-- For the row that its sender has just stored: an importer writes for another organisation and reads nothing back.
create function signal.sent(which uuid) returns boolean language sql stable security definer set search_path = signal, pg_temp as $$
  select exists (select from signal.signal s where s.id = which and s.sender = actor.organisation() and s.received_at >= now() - interval '1 minute'
    and s.version = 0 and s.state = 'open')
$$;

create function signal.in_danger(which uuid) returns boolean language sql stable security definer set search_path = signal, pg_temp as $$
  select exists (select from signal.signal s where s.id = which and s.danger and s.state = 'open')
$$;

alter table signal.signal enable row level security;
alter table signal.identity enable row level security;
alter table signal.content enable row level security;
alter table signal.contact enable row level security;

create policy signal_read on signal.signal for select using (
  keeper = (select actor.account())
  or (organisation = (select actor.organisation())
    and ((select actor.has_role('mandate_holder')) or ((select actor.has_role('signaller')) and (keeper is null or (select actor.account()) is null))))
  or (sender = (select actor.organisation()) and (select actor.has_role('importer')))
  or (select actor.has_role('weigher')) or (select actor.has_role('privacy_officer')) or (select actor.is_house()));
create policy signal_add on signal.signal for insert with check (
  sender = (select actor.organisation()) and keeper is not distinct from (select actor.account())
  and (((select actor.has_role('signaller')) and organisation = (select actor.organisation())) or (select actor.has_role('importer'))));
create policy signal_change on signal.signal for update using (
  (select actor.is_house()) or keeper = (select actor.account())
  or (keeper is null and organisation = (select actor.organisation()) and (select actor.has_role('signaller')) and (select actor.account()) is not null)
  or (organisation = (select actor.organisation()) and (select actor.has_role('mandate_holder'))))
  with check ((select actor.is_house()) or organisation = (select actor.organisation()));

create policy identity_read on signal.identity for select using ((select actor.is_house()) or signal.held(signal));
create policy identity_add on signal.identity for insert with check (signal.held(signal) or signal.sent(signal));
create policy identity_change on signal.identity for update using (signal.held(signal));
create policy identity_erase on signal.identity for delete using (actor.is_house());

create policy content_read on signal.content for select using (signal.held(signal) or sharing.granted(signal, 'content'));
create policy content_add on signal.content for insert with check (signal.held(signal) or signal.sent(signal));
create policy content_change on signal.content for update using (signal.held(signal));
create policy content_erase on signal.content for delete using (actor.is_house());

create policy contact_read on signal.contact for select using (signal.held(signal)
  or ((select actor.has_role('weigher')) and signal.in_danger(signal)));
create policy contact_add on signal.contact for insert with check (signal.held(signal) or signal.sent(signal));
create policy contact_change on signal.contact for update using (signal.held(signal));
create policy contact_erase on signal.contact for delete using (actor.is_house());

grant select, insert on signal.signal, signal.identity, signal.content, signal.contact to veerkracht_app;
grant update (keeper, observed, observed_on, state, danger, told, life_areas, expires_at, warned_at, version) on signal.signal to veerkracht_app;
grant update (about_sealed) on signal.identity to veerkracht_app;
grant update (observations_sealed, place_sealed, actions_sealed, description_sealed) on signal.content to veerkracht_app;
grant update (role, name_sealed, reach_sealed) on signal.contact to veerkracht_app;
grant delete on signal.identity, signal.content, signal.contact to veerkracht_app;
