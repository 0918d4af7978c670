-- Whom a campaign asks, by rule: an empty list narrows nothing, and a campaign without a row asks everybody of its audience
-- at its schools. A sample is as many people as it says, drawn by the seed, so that it can be drawn again.
create table survey.campaign_rule (
    campaign_id uuid primary key references survey.campaign,
    roles text[] not null default '{}',
    levels text[] not null default '{}',
    grades text[] not null default '{}',
    groups text[] not null default '{}',
    languages text[] not null default '{}',
    teams uuid[] not null default '{}',
    sample integer check (sample > 0),
    seed bigint not null,
    family_way text not null default 'SCHOOL' check (family_way in ('SCHOOL', 'CHILD', 'FAMILY')));

-- An invitation may be about one child of a family; place is the child's number on the family's page, 0 where there is no such page.
alter table survey.invitation
    add column child_id uuid references district.person,
    add column place smallint not null default 0 check (place >= 0),
    drop constraint invitation_campaign_id_person_id_school_id_key;
create unique index invitation_once on survey.invitation (campaign_id, person_id, school_id, place);
create index invitation_person on survey.invitation (person_id);
create index invitation_child on survey.invitation (child_id) where child_id is not null;

-- The codes that open a family's page. The code of a child's own invitation is the family's with the child's number after it.
create table survey.family_code (
    code_hash bytea primary key,
    campaign_id uuid not null references survey.campaign,
    person_id uuid not null references district.person);
create index family_code_person on survey.family_code (person_id, campaign_id);

-- Who wants no more survey mail. They are still heard: a letter takes the mail's place.
create table survey.mail_opt_out (
    person_id uuid primary key references district.person,
    since date not null);
