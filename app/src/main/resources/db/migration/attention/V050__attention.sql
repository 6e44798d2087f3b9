-- What needs a person now. Every room writes its needs here, so that a desk is one read in order, however much there is.
create schema attention;
grant usage on schema attention to veerkracht_app;

create table attention.need (
  id uuid primary key,
  audience text not null,
  kind text not null,
  urgency smallint not null,
  due_at timestamptz not null default 'infinity',
  subject uuid not null,
  dossier uuid,
  since timestamptz not null default now(),
  settled_at timestamptz
);
create unique index need_once on attention.need (audience, kind, subject) where settled_at is null;
create index need_order on attention.need (audience, urgency, due_at, id) where settled_at is null;
create index need_subject on attention.need (subject, kind) where settled_at is null;
comment on table attention.need is 'no personal data: ids and codes only';

create function attention.audiences() returns text[] language sql stable parallel safe
  return array(
    select 'account:' || actor.account() where actor.account() is not null
    union all select 'role:' || r from unnest(actor.roles()) r where r <> ''
    union all select 'role:' || r || '@' || actor.organisation() from unnest(actor.roles()) r where r <> '' and actor.organisation() is not null);

alter table attention.need enable row level security;
create policy need_read on attention.need for select using ((select actor.is_house()) or audience = any ((select attention.audiences())::text[]));
create policy need_ask on attention.need for insert with check (actor.is_house());
create policy need_settle on attention.need for update using (actor.is_house());
grant select, insert on attention.need to veerkracht_app;
grant update (settled_at, urgency, due_at) on attention.need to veerkracht_app;
