-- What a new signal waits for: nobody joins or undoes meanwhile, and of two signals about one person that come in at the same moment the second sees the
-- first. Joining first and keys in one order, for everybody, so that nobody waits in a circle. A statement after this one sees what was waited for.
create function thread.hold(joining int, entering int, hashes int[]) returns void language plpgsql as $$
declare
  hash int;
begin
  perform pg_advisory_xact_lock_shared(joining, 0);
  foreach hash in array hashes loop
    perform pg_advisory_xact_lock(entering, hash);
  end loop;
end $$;
