-- What is shared with a dossier is for those of its team who see that kind of content, and not for the whole team.
create or replace function sharing.granted(which uuid, part text) returns boolean language sql stable security definer set search_path = sharing, pg_temp as $$
  select exists (select from sharing.share s where s.resource = which and part = any (s.what)
    and s.withdrawn_at is null and s.begins <= now() and s.until > now()
    and case s.grantee_kind
      when 'account' then s.grantee = actor.account()
      when 'organisation' then s.grantee = actor.organisation()
      else access.on_team_seeing(s.grantee, part) end)
$$;
