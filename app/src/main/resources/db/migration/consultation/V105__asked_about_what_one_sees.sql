-- A question is about a thread that the asker may see.
alter policy consultation_ask on consultation.consultation with check (asked_by = actor.account() and asked_organisation = actor.organisation()
  and (actor.has_role('weigher') or actor.has_role('coordinator') or actor.has_role('signaller'))
  and exists (select from thread.thread t where t.id = consultation.thread));
