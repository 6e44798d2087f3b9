-- The keys by which helpers open what only they can open. What is wrapped was wrapped in a browser; here it is sealed once more under the key of the house.
create schema helpline;
grant usage on schema helpline to veerkracht_app;

-- The public half is for colleagues, who wrap the team's key for it.
create table helpline.helper_key (
  account uuid primary key,
  public_key bytea not null check (length(public_key) = 65),
  made_at timestamptz not null
);

-- The private half, wrapped under six words that only the helper has.
create table helpline.helper_secret (
  account uuid primary key references helpline.helper_key on delete cascade,
  wrapped_sealed bytea not null
);

-- Who has which version of the team's key, and from whom. A new key of a helper's own, or leaving, ends all of it.
create table helpline.team_key_share (
  helper uuid not null references helpline.helper_key on delete cascade,
  version int not null,
  given_by uuid not null,
  given_at timestamptz not null,
  primary key (helper, version)
);
create index team_key_share_version on helpline.team_key_share (version);

create table helpline.team_key_secret (
  helper uuid not null,
  version int not null,
  wrapped_sealed bytea not null,
  primary key (helper, version),
  foreign key (helper, version) references helpline.team_key_share on delete cascade
);

alter table helpline.helper_key enable row level security;
alter table helpline.helper_secret enable row level security;
alter table helpline.team_key_share enable row level security;
alter table helpline.team_key_secret enable row level security;

create policy helper_key_read on helpline.helper_key for select using ((select actor.has_role('helper')) or (select actor.is_house()));
create policy helper_key_make on helpline.helper_key for insert with check (account = actor.account() and actor.has_role('helper'));
create policy helper_key_end on helpline.helper_key for delete using (account = (select actor.account()) or (select actor.is_house()));

create policy helper_secret_read on helpline.helper_secret for select using (account = (select actor.account()) and (select actor.has_role('helper')));
create policy helper_secret_make on helpline.helper_secret for insert with check (account = actor.account() and actor.has_role('helper'));

create policy team_key_share_read on helpline.team_key_share for select using ((select actor.has_role('helper')) or (select actor.is_house()));
create policy team_key_share_give on helpline.team_key_share for insert with check (given_by = actor.account() and actor.has_role('helper'));

create policy team_key_secret_read on helpline.team_key_secret for select using (helper = (select actor.account()) and (select actor.has_role('helper')));
create policy team_key_secret_give on helpline.team_key_secret for insert with check (actor.has_role('helper'));

grant select, insert, delete on helpline.helper_key to veerkracht_app;
grant select, insert on helpline.helper_secret, helpline.team_key_share, helpline.team_key_secret to veerkracht_app;
