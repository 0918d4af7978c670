-- Of staff, their role may be kept in the place of a group.
alter table survey.campaign
    drop constraint campaign_keeps_check,
    add constraint campaign_keeps_check check (keeps ~ '^((SCHOOL|LEVEL|LANGUAGE|GROUP|ROLE)( (SCHOOL|LEVEL|LANGUAGE|GROUP|ROLE))*)?$'),
    add constraint campaign_keeps_role check (keeps not like '%ROLE%' or audience = 'STAFF' and keeps not like '%GROUP%');
