-- Whether she has words that open her space now, for her team and herself: not the words, and not where they are kept.
create function herspace.has_words(which uuid) returns boolean language sql stable security definer set search_path = access, pg_temp as $$
  select (access.on_team(which) or which = actor.young())
    and exists (select from access.code_phrase p where p.purpose = 'her_space' and p.subject = which)
$$;
revoke all on function herspace.has_words(uuid) from public;
grant execute on function herspace.has_words(uuid) to veerkracht_app;
