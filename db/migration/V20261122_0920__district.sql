-- Organizations, people and where they are, as the rosters tell it. Rows end, they are never deleted: history stays.
create schema district;

create table district.organization (
    id uuid primary key,
    source text not null,
    source_id text not null,
    kind text not null check (kind in ('DISTRICT', 'SCHOOL', 'OTHER')),
    name text not null check (name <> ''),
    identifier text,
    parent_id uuid references district.organization,
    level text,
    cohort integer,
    active boolean not null default true,
    unique (source, source_id));

create table district.academic_session (
    id uuid primary key,
    source text not null,
    source_id text not null,
    title text not null,
    type text not null,
    starts_on date not null,
    ends_on date not null,
    school_year integer,
    parent_id uuid references district.academic_session,
    active boolean not null default true,
    unique (source, source_id),
    check (starts_on <= ends_on));

create table district.course (
    id uuid primary key,
    source text not null,
    source_id text not null,
    title text not null,
    code text,
    organization_id uuid references district.organization,
    grades text[] not null default '{}',
    subjects text[] not null default '{}',
    active boolean not null default true,
    unique (source, source_id));

create table district.class (
    id uuid primary key,
    source text not null,
    source_id text not null,
    title text not null,
    code text,
    type text not null,
    course_id uuid references district.course,
    school_id uuid not null references district.organization,
    grades text[] not null default '{}',
    subjects text[] not null default '{}',
    location text,
    active boolean not null default true,
    unique (source, source_id));
create index class_school on district.class (school_id) where active;

create table district.person (
    id uuid primary key,
    source text not null,
    source_id text not null,
    kind text not null check (kind in ('STAFF', 'STUDENT', 'GUARDIAN')),
    given_name text not null,
    family_name text not null,
    display_name text generated always as (given_name || ' ' || family_name) stored,
    middle_name text,
    username text,
    identifier text,
    email text,
    phone text,
    grades text[] not null default '{}',
    home_language text,
    job_class text,
    english_learner boolean,
    disability boolean,
    lunch_status text,
    active boolean not null default true,
    unique (source, source_id));
create index person_kind on district.person (kind, family_name, given_name, id) where active;

-- who is at which organization as what, from when to when
create table district.position (
    id uuid primary key,
    source text not null,
    source_id text not null,
    person_id uuid not null references district.person,
    organization_id uuid not null references district.organization,
    role text not null,
    main boolean not null default false,
    begins_on date,
    ends_on date,
    active boolean not null default true,
    unique (source, source_id));
create index position_person on district.position (person_id);
create index position_organization on district.position (organization_id, role) where active;

create table district.enrollment (
    id uuid primary key,
    source text not null,
    source_id text not null,
    class_id uuid not null references district.class,
    school_id uuid not null references district.organization,
    person_id uuid not null references district.person,
    role text not null,
    main boolean not null default false,
    begins_on date,
    ends_on date,
    active boolean not null default true,
    unique (source, source_id));
create index enrollment_class on district.enrollment (class_id) where active;
create index enrollment_person on district.enrollment (person_id) where active;

-- guardians of students, from the agents of the rosters
create table district.guardianship (
    guardian_id uuid not null references district.person,
    student_id uuid not null references district.person,
    active boolean not null default true,
    primary key (guardian_id, student_id));
create index guardianship_student on district.guardianship (student_id);
