-- Every look and change. Several hash chains side by side, so that concurrent transactions do not wait for one another: each takes a free one.
create schema audit;
grant usage on schema audit to veerkracht_app;

create function audit.subjects(body jsonb) returns uuid[] language sql immutable parallel safe
  return array(select jsonb_array_elements_text(body -> 'subjects')::uuid);

create table audit.chain (
  no smallint primary key,
  seq bigint not null,
  hash bytea not null
);
comment on table audit.chain is 'no personal data: chain heads only';
insert into audit.chain select n, 0, decode(repeat('00', 32), 'hex') from generate_series(0, 7) n;

-- The body is canonical JSON (RFC 8785) and is what is hashed; the other columns are computed from it so that they cannot tell another story.
create table audit.entry (
  chain smallint not null,
  seq bigint not null,
  body text not null,
  hash bytea not null,
  at timestamptz not null generated always as (to_timestamp((body::jsonb ->> 'at')::bigint / 1000.0)) stored,
  account uuid generated always as ((body::jsonb ->> 'account')::uuid) stored,
  organisation uuid generated always as ((body::jsonb ->> 'organisation')::uuid) stored,
  action text not null generated always as (body::jsonb ->> 'action') stored,
  subjects uuid[] not null generated always as (audit.subjects(body::jsonb)) stored,
  primary key (chain, seq)
);
create index entry_at on audit.entry (at desc, chain, seq);
create index entry_account on audit.entry (account, at desc);
create index entry_action on audit.entry (action, at desc);
create index entry_subjects on audit.entry using gin (subjects);

create table audit.checkpoint (
  id bigint generated always as identity primary key,
  body text not null,
  signature bytea not null
);
comment on table audit.checkpoint is 'no personal data: signed chain heads only';

-- The only way in. The application's login may neither insert, update nor delete entries itself.
create function audit.append(bodies text[]) returns void language plpgsql security definer set search_path = audit, pg_temp as $$
declare
  head audit.chain;
  one text;
begin
  select * into head from audit.chain order by (no + pg_backend_pid()) % 8 for update skip locked limit 1;
  if not found then
    select * into head from audit.chain where no = pg_backend_pid() % 8 for update;
  end if;
  foreach one in array bodies loop
    head.seq := head.seq + 1;
    head.hash := sha256(head.hash || int2send(head.no) || int8send(head.seq) || convert_to(one, 'UTF8'));
    insert into audit.entry (chain, seq, body, hash) values (head.no, head.seq, one, head.hash);
  end loop;
  update audit.chain set seq = head.seq, hash = head.hash where no = head.no;
end $$;
revoke all on function audit.append(text[]) from public;
grant execute on function audit.append(text[]) to veerkracht_app;

alter table audit.entry enable row level security;
create policy entry_read on audit.entry for select
  using ((select actor.has_role('privacy_officer')) or (select actor.is_house()) or account = (select actor.account()));
grant select on audit.entry, audit.chain, audit.checkpoint to veerkracht_app;
grant insert on audit.checkpoint to veerkracht_app;
