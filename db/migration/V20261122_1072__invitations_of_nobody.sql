-- An invitation outlives the knowledge of whose it was: campaigns keep how many were asked and answered.
alter table survey.invitation alter column person_id drop not null;
