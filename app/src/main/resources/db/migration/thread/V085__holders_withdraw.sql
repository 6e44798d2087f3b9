-- A share of a signal is withdrawn by who shared it or by who holds the signal now: what was shared does not stay open because its sharer left.
create policy share_withdraw_by_holder on sharing.share for update using (resource_kind = 'signal' and signal.held(resource));
