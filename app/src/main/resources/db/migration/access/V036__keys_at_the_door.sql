-- At the door of the API nobody is known yet. Who shows the secret of a key learns which key it is, in one question and without any right to look
-- further: the application no longer asks as the house. That a key is used is noted to the hour, so that a busy key does not write with every request.
create function access.key_shown(hash bytea) returns table (id uuid, organisation uuid, role text)
language plpgsql security definer set search_path = access, pg_temp as $$
begin
  return query select k.id, k.organisation, k.role from access.api_key k join access.organisation o on o.id = k.organisation
    where k.secret_hash = hash and k.revoked_at is null and o.state <> 'ended';
  update access.api_key k set last_used_at = date_trunc('hour', now())
    where k.secret_hash = hash and k.revoked_at is null and (k.last_used_at is null or k.last_used_at < date_trunc('hour', now()));
end $$;
revoke all on function access.key_shown(bytea) from public;
grant execute on function access.key_shown(bytea) to veerkracht_app;
revoke update (last_used_at) on access.api_key from veerkracht_app;
