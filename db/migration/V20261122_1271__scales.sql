-- Scores of scales as they may be read, from 0, the least favorable, to 100. The school is null for all schools together; the
-- axis is '' for everybody or 'language' for home languages.
create table survey.result_scale (
    campaign_id uuid not null references survey.campaign,
    construct_id uuid not null references survey.construct,
    school_id uuid references district.organization,
    axis text not null check (axis in ('', 'language')),
    grp text not null,
    hidden boolean not null,
    n integer,
    score integer check (score between 0 and 100),
    low integer,
    high integer,
    coded text not null default 'EXACT' check (coded in ('EXACT', 'OR_LESS', 'OR_MORE')),
    unique nulls not distinct (campaign_id, construct_id, school_id, axis, grp),
    check ((axis = '') = (grp = '')),
    check (case when hidden then num_nonnulls(n, score, low, high) = 0 and coded = 'EXACT' else n > 0 and score is not null end));

-- How well scales hold together, for everybody and by the language that people answered in. Of a language no number of
-- people is kept, since that of the others would tell it of small ones.
create table survey.result_alpha (
    campaign_id uuid not null references survey.campaign,
    construct_id uuid not null references survey.construct,
    language text not null,
    items integer not null,
    people bigint,
    alpha double precision,
    gate text not null check (gate in ('NOT_AVAILABLE', 'DO_NOT_REPORT', 'WITH_CAUTION', 'REPORT')),
    primary key (campaign_id, construct_id, language),
    check ((alpha is null) = (gate = 'NOT_AVAILABLE') and (language = '' or people is null)));

-- All schools together as if those enrolled had answered alike.
create table survey.result_weights (
    campaign_id uuid primary key references survey.campaign,
    design_effect double precision not null,
    trimmed bigint not null,
    uncovered double precision not null,
    converged boolean not null);
create table survey.result_weighted (
    campaign_id uuid not null references survey.result_weights on delete cascade,
    construct_id uuid not null references survey.construct,
    score integer not null,
    low integer not null,
    high integer not null,
    primary key (campaign_id, construct_id));
