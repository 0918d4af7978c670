-- Questionnaires, askings of them, who was asked, what was said, and what may be read of it.
create schema survey;

-- An instrument never changes: a correction is a further edition, so that every answer keeps the words it was given to.
create table survey.instrument (
    id uuid primary key,
    code varchar(60) not null check (code <> ''),
    edition integer not null check (edition > 0),
    origin text not null check (origin in ('OWN', 'LIMESURVEY')),
    added_on date not null,
    added_by uuid not null,
    unique (code, edition));
create table survey.instrument_text (
    instrument_id uuid not null references survey.instrument,
    language text not null,
    title text not null check (title <> ''),
    welcome text not null default '',
    primary key (instrument_id, language));

create table survey.section (
    id uuid primary key,
    instrument_id uuid not null references survey.instrument,
    position integer not null,
    unique (instrument_id, position));
create table survey.section_text (
    section_id uuid not null references survey.section,
    language text not null,
    title text not null,
    primary key (section_id, language));

create table survey.item (
    id uuid primary key,
    instrument_id uuid not null references survey.instrument,
    section_id uuid not null references survey.section,
    position integer not null,
    code varchar(40) not null,
    type text not null check (type in ('SCALE', 'SINGLE', 'MULTIPLE', 'TEXT')),
    commitment_id uuid,
    unique (instrument_id, code),
    unique (instrument_id, position));
create index item_commitment on survey.item (commitment_id) where commitment_id is not null;
create table survey.item_text (
    item_id uuid not null references survey.item,
    language text not null,
    text text not null check (text <> ''),
    help text not null default '',
    primary key (item_id, language));

-- The value is what is kept and counted (scales: 1 is least favorable, 0 is "I don't know"), the position is where it is shown.
create table survey.item_option (
    item_id uuid not null references survey.item,
    value smallint not null check (value between 0 and 99),
    position smallint not null,
    favorable boolean,
    apart boolean not null default false,
    primary key (item_id, value));
create table survey.option_text (
    item_id uuid not null,
    value smallint not null,
    language text not null,
    label text not null,
    primary key (item_id, value, language),
    foreign key (item_id, value) references survey.item_option);

create table survey.campaign (
    id uuid primary key,
    version bigint not null,
    code varchar(60) not null unique check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    instrument_id uuid not null references survey.instrument,
    audience text not null check (audience in ('STUDENT', 'FAMILY', 'STAFF', 'ANYONE')),
    confidentiality text not null check (confidentiality in ('ANONYMOUS', 'CONFIDENTIAL')),
    title_en varchar(160) not null check (title_en <> ''),
    title_es varchar(160),
    title_ar varchar(160),
    opens_at timestamptz not null,
    closes_at timestamptz not null,
    answer_by date,
    scheduled_at timestamptz,
    closed_at timestamptz,
    published_at timestamptz,
    constraint campaign_window check (opens_at < closes_at),
    constraint campaign_order check ((closed_at is null or scheduled_at is not null) and (published_at is null or scheduled_at is not null)));
create table survey.campaign_language (
    campaign_id uuid not null references survey.campaign,
    language text not null,
    primary key (campaign_id, language));
-- Schools asked. Who is asked without an invitation of their own (a class, a kiosk) is counted from the rosters when the
-- campaign is scheduled, less the children whose parents said no.
create table survey.campaign_school (
    campaign_id uuid not null references survey.campaign,
    school_id uuid not null references district.organization,
    counted integer not null default 0 check (counted >= 0),
    excepted integer not null default 0 check (excepted >= 0),
    primary key (campaign_id, school_id));
create index campaign_school_school on survey.campaign_school (school_id);

-- One person's way in for one school. It knows whether the person answered, never what or when.
create table survey.invitation (
    id uuid primary key,
    campaign_id uuid not null references survey.campaign,
    school_id uuid not null references district.organization,
    person_id uuid not null references district.person,
    language text not null,
    home_language text not null,
    channel text not null check (channel in ('MAIL', 'LETTER')),
    sent_on date not null,
    reminded_on date,
    reminders integer not null default 0,
    answered boolean not null default false,
    unique (campaign_id, person_id, school_id));
create index invitation_school on survey.invitation (campaign_id, school_id, answered);
-- The codes that open an invitation: the first one's, and a new one in each reminder. Only hashes are kept.
create table survey.invitation_code (
    code_hash bytea primary key,
    invitation_id uuid not null references survey.invitation);
create index invitation_code_invitation on survey.invitation_code (invitation_id);

-- Answers not yet sent: of an invitation, or under the hash of a code made for who came by a public link. Gone once they are sent.
create table survey.draft (
    id uuid primary key,
    campaign_id uuid not null references survey.campaign,
    invitation_id uuid unique references survey.invitation,
    code_hash bytea unique,
    school_id uuid references district.organization,
    language text not null,
    home_language text not null default '',
    page integer not null default 1,
    answers jsonb not null default '{}',
    started_on date not null,
    check ((invitation_id is null) <> (code_hash is null)));
create index draft_campaign on survey.draft (campaign_id);
-- Codes of public links whose answers were sent: where a second sending meets the first, as at an answered invitation.
create table survey.used_code (
    code_hash bytea primary key,
    campaign_id uuid not null references survey.campaign);

-- What was said: no person, a random id, and no time finer than the day.
create table survey.response (
    id uuid primary key,
    campaign_id uuid not null references survey.campaign,
    school_id uuid references district.organization,
    language text not null,
    home_language text not null default '',
    grade_band text not null default '',
    answered_on date not null,
    tallied boolean not null default false);
create index response_campaign on survey.response (campaign_id, school_id);
create index response_untallied on survey.response (campaign_id) where not tallied;
-- One line for each option chosen; words stand in a line with the value 0.
create table survey.answer (
    response_id uuid not null references survey.response,
    item_id uuid not null references survey.item,
    value smallint not null,
    words text,
    primary key (response_id, item_id, value));

-- What may be read, decided before it is stored: of a hidden cell no figure is anywhere outside the answers themselves.
-- The school is null for all schools together; the axis is '' for everybody or 'language' for home languages.
create table survey.result_cell (
    campaign_id uuid not null references survey.campaign,
    subject text not null check (subject in ('ITEM', 'COMMITMENT')),
    subject_id uuid not null,
    school_id uuid references district.organization,
    axis text not null check (axis in ('', 'language')),
    grp text not null,
    hidden boolean not null,
    n integer,
    shares text,
    favorable integer,
    low integer,
    high integer,
    coded text not null default 'EXACT' check (coded in ('EXACT', 'OR_LESS', 'OR_MORE')),
    as_of date not null,
    unique nulls not distinct (campaign_id, subject, subject_id, school_id, axis, grp),
    check ((axis = '') = (grp = '')),
    check (case when hidden then n is null and shares is null and favorable is null and low is null and high is null and coded = 'EXACT'
                else n > 0 end));
create index result_cell_subject on survey.result_cell (subject_id, school_id) where subject = 'COMMITMENT' and axis = '';
