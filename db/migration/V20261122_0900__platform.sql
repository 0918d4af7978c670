-- What every module stands on: settings, mail to send, jobs and their reports, files, audit; the schema of the job repository.
create schema batch;

create table platform.setting (
    name text primary key,
    value text not null);

create table platform.mail (
    id uuid primary key,
    recipient text not null check (recipient like '%_@_%'),
    subject text not null,
    body text not null,
    language text not null,
    created_at timestamptz not null,
    next_try_at timestamptz not null,
    tries integer not null default 0,
    sent_at timestamptz,
    failed_at timestamptz,
    last_error text);
create index mail_waiting on platform.mail (next_try_at) where sent_at is null and failed_at is null;

create table platform.job (
    id uuid primary key,
    kind text not null,
    title text not null,
    started_by uuid not null,
    started_at timestamptz not null,
    ended_at timestamptz,
    state text not null check (state in ('RUNNING', 'DONE', 'FAILED', 'STOPPED')),
    step text not null default '',
    done bigint not null default 0,
    total bigint not null default 0,
    result_link text,
    batch_instance bigint,
    check ((state = 'RUNNING') = (ended_at is null)));
create index job_recent on platform.job (started_at desc);

create table platform.file (
    id uuid primary key,
    name text not null check (name <> ''),
    media_type text not null,
    size bigint not null,
    content bytea not null,
    added_by uuid not null,
    added_at timestamptz not null);

create table platform.audit (
    id uuid primary key,
    at timestamptz not null,
    person_id uuid,
    action text not null,
    subject text not null,
    detail text not null default '');
create index audit_subject on platform.audit (subject, at);
create index audit_person on platform.audit (person_id, at);
