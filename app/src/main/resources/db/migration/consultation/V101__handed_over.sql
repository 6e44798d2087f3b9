-- A question that its specialist cannot answer goes to another, or back to who asked; by the house, after the rule of the mandate.
alter policy consultation_change on consultation.consultation using ((select actor.is_house())
  or asked_by = (select actor.account()) or specialist = (select actor.account()));
grant update (specialist) on consultation.consultation to veerkracht_app;
