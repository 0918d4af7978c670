-- What a campaign is called in further languages that its instrument is offered in; those of the interface have columns of
-- their own, which lists are read from.
create table survey.campaign_title (
    campaign_id uuid not null references survey.campaign,
    language text not null check (language not in ('en', 'es', 'ar')),
    title varchar(160) not null check (title <> ''),
    primary key (campaign_id, language));
