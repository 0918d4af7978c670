-- Comments as people read them: copies of what was typed, taken once a campaign takes no more answers. Nothing here leads to the
-- answer a comment stood in, and its id is chance, so that lists in the order of ids have no order.
create table survey.comment (
    id uuid primary key,
    version integer not null default 0,
    campaign_id uuid not null references survey.campaign on delete cascade,
    item_id uuid not null references survey.item,
    school_id uuid references district.organization,
    level text not null default '',
    language text not null default '',
    config text not null check (config in ('simple', 'english', 'spanish', 'arabic', 'french', 'portuguese', 'russian', 'hindi')),
    words text not null check (words <> ''),
    flags text[] not null default '{}',
    parts text[] not null default '{}',
    state text not null default 'NEW' check (state in ('NEW', 'RELEASED', 'HELD')),
    shown text,
    reason text,
    decided_by uuid,
    decided_on date,
    -- where its writers are enough: at its school, at its level, in all schools together
    at_school boolean not null default false,
    at_level boolean not null default false,
    at_district boolean not null default false,
    search tsvector not null,
    shown_search tsvector,
    check ((state = 'RELEASED') = (shown is not null) and (shown is null) = (shown_search is null)),
    check ((state = 'NEW') = (decided_by is null) and (state = 'NEW') = (decided_on is null)),
    check (state <> 'HELD' or reason is not null));
create index comment_campaign on survey.comment (campaign_id, state, id);
create index comment_item on survey.comment (item_id);
create index comment_school on survey.comment (school_id);
create index comment_search on survey.comment using gin (search);
create index comment_shown on survey.comment using gin (shown_search);

-- How many answers there were when comments were taken last, and how many came so late and so few that they stay unread.
create table survey.comment_gathering (
    campaign_id uuid primary key references survey.campaign on delete cascade,
    responses bigint not null,
    late integer not null,
    gathered_on date not null);
