-- Who was asked and who answered is counted from the index alone, while a campaign is open.
create index invitation_turnout on survey.invitation (campaign_id, school_id, answered, channel);
drop index survey.invitation_school;
