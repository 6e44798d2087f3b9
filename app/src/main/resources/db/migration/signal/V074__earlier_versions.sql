-- What a signal said before it was corrected, and who corrected it when. Sealed with the signal's own key, read by who holds the signal, erased with it.
create table signal.earlier (
  id uuid primary key,
  signal uuid not null references signal.signal,
  version int not null,
  key_id uuid not null references vault.data_key,
  corrected_by uuid not null references access.account,
  corrected_at timestamptz not null default now(),
  observed text not null,
  danger boolean not null,
  about_sealed bytea not null,
  observations_sealed bytea not null,
  place_sealed bytea,
  actions_sealed bytea,
  description_sealed bytea,
  role text not null,
  name_sealed bytea not null,
  reach_sealed bytea not null,
  unique (signal, version)
);
alter table signal.earlier enable row level security;
create policy earlier_read on signal.earlier for select using (signal.held(signal));
create policy earlier_add on signal.earlier for insert with check (signal.held(signal) and corrected_by = (select actor.account()));
grant select, insert on signal.earlier to veerkracht_app;

create or replace function signal.erase(signals uuid[]) returns void language plpgsql security definer set search_path = signal, pg_temp as $$
begin
  if not actor.is_house() then
    raise exception 'only the house erases' using errcode = 'insufficient_privilege';
  end if;
  delete from signal.earlier where signal = any (signals);
  delete from signal.identity where signal = any (signals);
  delete from signal.content where signal = any (signals);
  delete from signal.contact where signal = any (signals);
end $$;
