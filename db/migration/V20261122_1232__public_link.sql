-- How many answers a public survey takes: in all where school_id is null, and at a school. What is taken is counted as it
-- is sent, so that no more get in however many send at once.
create table survey.quota (
    campaign_id uuid not null references survey.campaign,
    school_id uuid references district.organization,
    most integer not null check (most > 0),
    taken integer not null default 0,
    constraint quota_once unique nulls not distinct (campaign_id, school_id));

-- Why answers that came by the public link wait for somebody to look: by whom nobody proved, or faster than anybody reads.
alter table survey.draft add column held text not null default '' check (held in ('', 'UNPROVEN'));
create table survey.held_answer (
    id uuid primary key,
    campaign_id uuid not null references survey.campaign,
    school_id uuid references district.organization,
    language text not null,
    reason text not null check (reason in ('UNPROVEN', 'FAST')),
    held_on date not null,
    answers jsonb not null);
create index held_answer_campaign on survey.held_answer (campaign_id, reason, held_on);
