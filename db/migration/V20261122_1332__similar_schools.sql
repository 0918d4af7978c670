-- Schools that are like another by what the rosters say of them, the nearest first. Nothing of what was answered is in it.
create table survey.result_similar (
    campaign_id uuid not null references survey.campaign,
    school_id uuid not null references district.organization,
    place smallint not null,
    other_id uuid not null references district.organization,
    primary key (campaign_id, school_id, place));
