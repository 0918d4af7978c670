-- What is said back to a result and done about it: one for each result of a published campaign, for one school or, where the
-- school is null, for all of them.
create table survey.reply (
    id uuid primary key,
    version bigint not null,
    campaign_id uuid not null references survey.campaign,
    school_id uuid references district.organization,
    subject text not null check (subject in ('ITEM', 'COMMITMENT', 'SCALE')),
    subject_id uuid not null,
    owner_id uuid not null,
    due date not null,
    state text not null check (state in ('OPEN', 'ANSWERED', 'DONE')),
    unique nulls not distinct (campaign_id, school_id, subject, subject_id));
create index reply_owner on survey.reply (owner_id) where state = 'OPEN';

-- What was heard, and the public answer, in each language; the answer is '' until somebody wrote it.
create table survey.reply_text (
    reply_id uuid not null references survey.reply on delete cascade,
    language text not null,
    heard text not null,
    answer text not null,
    primary key (reply_id, language));

-- Who moved it where, and when.
create table survey.reply_step (
    reply_id uuid not null references survey.reply on delete cascade,
    number integer not null,
    state text not null,
    at timestamptz not null,
    person_id uuid not null,
    owner_id uuid not null,
    due date not null,
    primary key (reply_id, number));

-- What grew out of it elsewhere.
create table survey.reply_growth (
    reply_id uuid not null references survey.reply on delete cascade,
    kind text not null check (kind ~ '^[a-z-]+$'),
    target_id uuid not null,
    title text not null,
    link text not null,
    since date not null,
    primary key (reply_id, kind, target_id));

-- Campaigns whose results stand on a page for everybody.
create table survey.public_result (
    campaign_id uuid primary key references survey.campaign,
    since timestamptz not null,
    by_id uuid not null);
