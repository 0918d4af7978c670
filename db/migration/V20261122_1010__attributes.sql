-- What no roster column holds: languages, groups, job classes, licenses, opt-outs and media consent. It comes as mapped
-- CSV files, and like the rosters' rows it ends and is never deleted: ended_on is the day of the file that ended it.
create table district.person_language (
    id uuid primary key default gen_random_uuid(),
    person_id uuid not null references district.person,
    home_language text check (home_language <> ''),
    preferred_language text check (preferred_language <> ''),
    active boolean not null default true,
    ended_on date,
    constraint person_language_once unique (person_id),
    constraint person_language_ended check (active = (ended_on is null)));

create table district.person_group (
    id uuid primary key default gen_random_uuid(),
    person_id uuid not null references district.person,
    name text not null check (name <> ''),
    active boolean not null default true,
    ended_on date,
    constraint person_group_once unique (person_id, name),
    constraint person_group_ended check (active = (ended_on is null)));
create index person_group_name on district.person_group (name, person_id) where active;

-- A job beside the positions of the rosters: at a place, or for the district where organization_id is null.
create table district.employment (
    id uuid primary key default gen_random_uuid(),
    person_id uuid not null references district.person,
    organization_id uuid references district.organization,
    job_class text not null check (job_class <> ''),
    fte numeric(4, 3) check (fte between 0 and 2),
    begins_on date,
    ends_on date,
    active boolean not null default true,
    ended_on date,
    constraint employment_once unique nulls not distinct (person_id, organization_id, job_class),
    constraint employment_days check (begins_on <= ends_on),
    constraint employment_ended check (active = (ended_on is null)));

create table district.license (
    id uuid primary key default gen_random_uuid(),
    person_id uuid not null references district.person,
    number text not null check (number <> ''),
    type text check (type <> ''),
    areas text[] not null default '{}',
    issued_on date,
    expires_on date,
    active boolean not null default true,
    ended_on date,
    constraint license_once unique (person_id, number),
    constraint license_days check (issued_on <= expires_on),
    constraint license_ended check (active = (ended_on is null)));
create index license_expiry on district.license (expires_on) where active;

-- A parent's refusal for a child, or a person's for themselves: of surveys, or whatever the scope names.
create table district.opt_out (
    id uuid primary key default gen_random_uuid(),
    person_id uuid not null references district.person,
    scope text not null check (scope <> ''),
    decided_on date,
    active boolean not null default true,
    ended_on date,
    constraint opt_out_once unique (person_id, scope),
    constraint opt_out_ended check (active = (ended_on is null)));

-- Whether a person may be named or pictured; no row is no consent.
create table district.media_consent (
    id uuid primary key default gen_random_uuid(),
    person_id uuid not null references district.person,
    scope text not null check (scope <> ''),
    given boolean not null,
    decided_on date,
    expires_on date,
    active boolean not null default true,
    ended_on date,
    constraint media_consent_once unique (person_id, scope),
    constraint media_consent_days check (decided_on <= expires_on),
    constraint media_consent_ended check (active = (ended_on is null)));

-- A file that was handed in. Its text stays only until somebody commits or discards it.
create table district.attribute_file (
    id uuid primary key,
    kind text not null check (kind in ('PEOPLE', 'POSITIONS', 'LICENSES', 'OPT_OUTS', 'MEDIA_CONSENTS')),
    mode text not null check (mode in ('BULK', 'DELTA')),
    file_name text not null check (file_name <> ''),
    received_at timestamptz not null,
    received_by uuid not null,
    received_by_name text not null,
    state text not null check (state in ('MAPPING', 'WAITING', 'DONE', 'DISCARDED')),
    content bytea,
    headers text[] not null,
    columns text[] not null,
    rows integer not null default 0,
    refused integer not null default 0,
    added integer not null default 0,
    changed integer not null default 0,
    same integer not null default 0,
    ended integer not null default 0,
    constraint attribute_file_columns check (cardinality(columns) = cardinality(headers)),
    constraint attribute_file_kept check ((content is null) = (state in ('DONE', 'DISCARDED'))));
create index attribute_file_recent on district.attribute_file (received_at desc, id);

-- Which column each header of a file means, by the headers' fingerprint; '' is a column that is not read.
create table district.attribute_columns (
    kind text not null,
    fingerprint text not null,
    columns text[] not null,
    primary key (kind, fingerprint));

-- What the rows of a waiting file say, fact by fact. State: A there, D to be ended, R refused, T a twin of an earlier row.
create table district.staged_fact (
    file_id uuid not null references district.attribute_file,
    line integer not null,
    place smallint not null,
    fact text not null,
    person_key text not null,
    person_id uuid,
    organization_key text,
    organization_id uuid,
    fact_key text not null,
    state char(1) not null check (state in ('A', 'D', 'R', 'T')),
    value jsonb not null,
    primary key (file_id, line, place));

create table district.attribute_problem (
    id bigint generated always as identity primary key,
    file_id uuid not null references district.attribute_file,
    line integer not null,
    column_name text not null,
    value text not null,
    problem text not null,
    refused boolean not null);
create index attribute_problem_file on district.attribute_problem (file_id, refused desc, line, id);
