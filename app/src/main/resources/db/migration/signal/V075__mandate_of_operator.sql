-- Where an organisation has nobody with the mandate, those of the operating organisation hand its signals over, without reading them.
alter policy signal_read on signal.signal using (
  keeper = (select actor.account())
  or (organisation = (select actor.organisation())
    and ((select actor.has_role('mandate_holder')) or ((select actor.has_role('signaller')) and (keeper is null or (select actor.account()) is null))))
  or (sender = (select actor.organisation()) and (select actor.has_role('importer')))
  or (select actor.has_role('weigher')) or (select actor.has_role('privacy_officer')) or (select actor.is_house())
  or ((select access.mandate_of_operator()) and not access.has_mandate_holder(organisation)));
alter policy signal_change on signal.signal using (
  (select actor.is_house()) or keeper = (select actor.account())
  or (keeper is null and organisation = (select actor.organisation()) and (select actor.has_role('signaller')) and (select actor.account()) is not null)
  or (organisation = (select actor.organisation()) and (select actor.has_role('mandate_holder')))
  or ((select access.mandate_of_operator()) and not access.has_mandate_holder(organisation)))
  with check ((select actor.is_house()) or organisation = (select actor.organisation())
  or ((select access.mandate_of_operator()) and not access.has_mandate_holder(organisation)));
