-- What is kept open for somebody who is signed in ends when she is not any more. Whoever keeps it open hears here that it may be so, and of which account.
create function access.tell_session_ended() returns trigger language plpgsql set search_path = access, pg_temp as $$
begin
  perform pg_notify('signed_out', split_part(old.principal_name, ':', 1));
  return null;
end $$;
create trigger session_ended after delete on access.session for each row
  when (old.principal_name is not null and old.principal_name not like 'phrase:%') execute function access.tell_session_ended();

create function access.tell_account_changed() returns trigger language plpgsql set search_path = access, pg_temp as $$
begin
  perform pg_notify('signed_out', new.id::text);
  return null;
end $$;
create trigger account_changed after update of version, state on access.account for each row execute function access.tell_account_changed();
