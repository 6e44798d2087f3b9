-- The same form sent again is told from one that was changed in between by a keyed fingerprint of what it said. Forms for which a browser did no work are
-- counted apart, so that many of those keep nobody else out.
alter table report.report add column told bytea, add column plain boolean not null default true;

-- As the faces say: people read, keys of an organisation only send; who keeps the signal writes and closes, colleagues who may read it do not.
create function report.reads(which uuid) returns boolean language sql stable security definer set search_path = report, pg_temp as $$
  select actor.account() is not null and signal.held(which)
$$;
create function report.keeps(which uuid) returns boolean language sql stable security definer set search_path = report, pg_temp as $$
  select actor.has_role('signaller')
    and exists (select from signal.signal s where s.id = which and s.state <> 'expired' and s.keeper = actor.account())
$$;

drop policy report_read on report.report;
drop policy report_change on report.report;
drop policy message_read on report.message;
drop policy message_add on report.message;
create policy report_read on report.report for select using ((select actor.is_house()) or report.reads(signal));
create policy report_change on report.report for update using ((select actor.is_house()) or report.keeps(signal));
create policy message_read on report.message for select using ((select actor.is_house()) or report.reads(signal));
create policy message_add on report.message for insert with check (
  ((select actor.is_house()) and written_by is null) or (report.keeps(signal) and written_by = (select actor.account())));
