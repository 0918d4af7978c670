-- Sign-ins as every node sees them, and the people who may not come in at all.
create table access.session (
    id uuid primary key,
    person_id uuid not null,
    way text not null check (way <> ''),
    issuer text,
    subject text,
    provider_session text,
    started_at timestamptz not null,
    last_seen_at timestamptz not null,
    address text not null,
    agent text not null,
    ended_at timestamptz,
    ended_by uuid,
    why text,
    check ((ended_at is null) = (why is null)));
create index session_person on access.session (person_id, started_at);
create index session_provider on access.session (issuer, provider_session) where ended_at is null;
create index session_subject on access.session (issuer, subject) where ended_at is null;

-- One row while a person is kept out, by whichever way they would come in.
create table access.person_mark (
    person_id uuid primary key,
    disabled_at timestamptz not null,
    disabled_by uuid not null,
    reason text not null check (reason <> ''));
insert into access.person_mark (person_id, disabled_at, disabled_by, reason)
    select person_id, disabled_at, person_id, 'disabled before reasons were kept' from access.account where disabled_at is not null;
alter table access.account drop column disabled_at;
