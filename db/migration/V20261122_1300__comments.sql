-- Words of danger in an answer, until a task moves them on within seconds: what they become bears no mark of the transaction
-- in which somebody sent the answer.
create table survey.urgent_waiting (
    id uuid primary key,
    campaign_id uuid not null references survey.campaign on delete cascade,
    item_id uuid not null references survey.item,
    school_id uuid references district.organization,
    kinds text[] not null check (cardinality(kinds) > 0),
    words text not null check (words <> ''));

-- What somebody has to look at: words, school, day. Never who, and no time finer than the day.
create table survey.urgent_comment (
    id uuid primary key,
    campaign_id uuid not null references survey.campaign on delete cascade,
    item_id uuid not null references survey.item,
    school_id uuid references district.organization,
    kinds text[] not null check (cardinality(kinds) > 0),
    words text not null check (words <> ''),
    raised_on date not null,
    reminded_on date,
    seen_by uuid,
    seen_on date,
    note text,
    check ((seen_by is null) = (seen_on is null) and (seen_by is null) = (note is null)));
create index urgent_comment_open on survey.urgent_comment (raised_on, id) where seen_on is null;
create index urgent_comment_school on survey.urgent_comment (school_id);
create index urgent_comment_campaign on survey.urgent_comment (campaign_id);

-- What whoever looks at such a comment is to do, in the district's own words.
create table survey.urgent_procedure (
    one boolean primary key default true check (one),
    text_en text not null,
    text_es text not null,
    written_by uuid not null,
    written_on date not null);

-- Phrases of danger that the district added to those that come with the program, or took out of them.
create table survey.watch_phrase (
    kind text not null check (kind in ('SELF_HARM', 'THREAT', 'ABUSE')),
    language text not null check (language ~ '^[a-z]{2,3}$'),
    phrase text not null check (length(phrase) between 2 and 300),
    out_of_use boolean not null,
    changed_by uuid not null,
    changed_on date not null,
    primary key (kind, language, phrase));
create index watch_phrase_changed on survey.watch_phrase (changed_by);
