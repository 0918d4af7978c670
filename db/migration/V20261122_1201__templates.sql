-- An instrument may have been started from a template that comes with the application.
alter table survey.instrument drop constraint instrument_origin_check;
alter table survey.instrument add constraint instrument_origin_check check (origin in ('OWN', 'LIMESURVEY', 'XLSFORM', 'QUALTRICS', 'OWN_FILE', 'TEMPLATE'));
