-- Forms printed for a school: numbered, so that each can be typed in once only. Who got which number is written down nowhere.
create table survey.paper_batch (
    id uuid primary key,
    campaign_id uuid not null references survey.campaign,
    school_id uuid not null references district.organization,
    language text not null,
    letters varchar(3) not null,
    forms integer not null check (forms between 1 and 200),
    hand_in varchar(200) not null default '',
    made_on date not null,
    made_by uuid not null,
    unique (campaign_id, letters));
create index paper_batch_school on survey.paper_batch (school_id);
