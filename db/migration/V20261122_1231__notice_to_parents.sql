-- Parents who were told, by mail or on paper, before a survey that touches protected areas asks their children.
create table survey.notice (
    campaign_id uuid not null references survey.campaign,
    person_id uuid not null references district.person,
    told_on date not null,
    by_mail boolean not null,
    primary key (campaign_id, person_id));
create index notice_person on survey.notice (person_id);
