-- Imports of rosters: what was received, what became of it row by row, and the rows on their way in.
create extension if not exists pg_trgm;
create index person_name on district.person using gin (display_name gin_trgm_ops) where active;

-- The id of what a source calls by an id of its own. One set of rows joins another without asking; a space is in no id.
create function district.roster_id(source text, kind text, source_id text) returns uuid
    language sql immutable strict parallel safe
    return cast(md5(source || ' ' || kind || ' ' || source_id) as uuid);

create table district.roster_import (
    id uuid primary key,
    job_id uuid,
    file_name text not null check (file_name <> ''),
    file_size bigint not null,
    received_at timestamptz not null,
    received_by uuid not null,
    received_by_name text not null,
    version text,
    system_name text,
    source text,
    district_id uuid references district.organization,
    state text not null check (state in ('STAGING', 'APPLYING', 'DONE', 'REFUSED', 'FAILED')),
    reason_key text,
    reason_parameters text[] not null default '{}',
    seconds integer,
    told text,
    check ((state = 'REFUSED') = (reason_key is not null)));
create index roster_import_recent on district.roster_import (received_at desc, id);

-- Mode is what the set says of the kind; REFUSED is a file that cannot be read, OFF one that the district did not opt in for.
create table district.roster_import_count (
    import_id uuid not null references district.roster_import on delete cascade,
    kind text not null,
    place integer not null,
    file_name text not null,
    mode text not null check (mode in ('BULK', 'DELTA', 'REFUSED', 'OFF')),
    rows bigint not null default 0,
    refused bigint not null default 0,
    added bigint not null default 0,
    changed bigint not null default 0,
    same bigint not null default 0,
    ended bigint not null default 0,
    primary key (import_id, kind));

-- Every kind of problem with its whole number; of each, the first thousand rows.
create table district.roster_problem_count (
    import_id uuid not null references district.roster_import on delete cascade,
    deviation text not null,
    file_name text not null,
    column_name text not null,
    refused boolean not null,
    n bigint not null check (n > 0),
    first_line bigint not null,
    last_line bigint not null,
    primary key (import_id, deviation, file_name, column_name));

create table district.roster_problem (
    id bigint generated always as identity primary key,
    import_id uuid not null references district.roster_import on delete cascade,
    deviation text not null,
    file_name text not null,
    line bigint not null,
    column_name text not null,
    value text not null,
    parameters text[] not null default '{}',
    refused boolean not null);
create index roster_problem_import on district.roster_problem (import_id, deviation, file_name, column_name, line);

-- Rows as read, until they are applied. State: A there, D to be deleted, R refused; T an id that came before and
-- O a reference that leads nowhere are found when applying. Place tells rows of one line apart. Lists are joined by
-- the unit separator. Kept through a crash: a part of a bulk set must never be taken for the whole.
create table district.staged_organization (
    import_id uuid not null, line bigint not null, place smallint not null, source_id text not null, state char(1) not null,
    name text, type text, identifier text, parent text, level text, cohort text,
    primary key (import_id, line, place));
create table district.staged_academic_session (
    import_id uuid not null, line bigint not null, place smallint not null, source_id text not null, state char(1) not null,
    title text, type text, starts_on date, ends_on date, parent text, school_year integer,
    primary key (import_id, line, place));
create table district.staged_course (
    import_id uuid not null, line bigint not null, place smallint not null, source_id text not null, state char(1) not null,
    title text, code text, organization text, grades text, subjects text,
    primary key (import_id, line, place));
create table district.staged_class (
    import_id uuid not null, line bigint not null, place smallint not null, source_id text not null, state char(1) not null,
    title text, code text, type text, course text, school text, grades text, subjects text, location text,
    primary key (import_id, line, place));
create table district.staged_person (
    import_id uuid not null, line bigint not null, place smallint not null, source_id text not null, state char(1) not null,
    given_name text, family_name text, middle_name text, username text, identifier text, email text, phone text,
    grades text, home_language text, job_class text, agents text, kind text,
    primary key (import_id, line, place));
create table district.staged_position (
    import_id uuid not null, line bigint not null, place smallint not null, source_id text not null, state char(1) not null,
    person text, organization text, role text, main boolean, begins_on date, ends_on date,
    primary key (import_id, line, place));
create table district.staged_enrollment (
    import_id uuid not null, line bigint not null, place smallint not null, source_id text not null, state char(1) not null,
    class text, school text, person text, role text, main boolean, begins_on date, ends_on date,
    primary key (import_id, line, place));
create table district.staged_demographics (
    import_id uuid not null, line bigint not null, place smallint not null, source_id text not null, state char(1) not null,
    english_learner boolean, disability boolean, lunch_status text,
    primary key (import_id, line, place));
create table district.staged_guardianship (
    import_id uuid not null, guardian_id uuid not null, student_id uuid not null,
    primary key (import_id, guardian_id, student_id));
