-- Only who holds a signal shares it: without this a row written past the guide would open a signal to whoever wrote it.
alter policy share_add on sharing.share with check (granted_by = actor.account() and owner_organisation = actor.organisation()
  and (resource_kind <> 'signal' or signal.held(resource)));
