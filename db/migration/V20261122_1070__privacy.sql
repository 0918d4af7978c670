-- How long data are kept, what people asked of their own data, what was disclosed to others, and what must not go for now.

-- Defaults come from db/reference; administrators change days and switch rules off.
create table access.retention_rule (
    kind text primary key,
    event text not null,
    days integer not null check (days between 1 and 36525),
    action text not null check (action in ('DELETE', 'ANONYMIZE')),
    active boolean not null default true,
    changed_by uuid,
    changed_at timestamptz);

-- Started by nobody: the night's. A line is one kind; it is written while the run goes on, so that an interrupted one goes on.
create table access.retention_run (
    id uuid primary key,
    dry boolean not null,
    started_by uuid,
    started_at timestamptz not null,
    ended_at timestamptz);
create index retention_run_recent on access.retention_run (started_at desc, id);
create table access.retention_run_line (
    run_id uuid not null references access.retention_run on delete cascade,
    kind text not null,
    before timestamptz not null,
    found bigint not null,
    held bigint not null default 0,
    done bigint not null default 0,
    ended boolean not null default false,
    primary key (run_id, kind));

-- What must stay although a rule or a request says otherwise: a person's data, those of everybody at a place, or a kind of data.
create table access.legal_hold (
    id uuid primary key,
    version bigint not null,
    person_id uuid,
    organization_id uuid references access.organization,
    kind text,
    reason text not null check (reason <> ''),
    placed_by uuid not null,
    placed_at timestamptz not null,
    ended_by uuid,
    ended_at timestamptz,
    end_reason text,
    constraint legal_hold_of_one check (num_nonnulls(person_id, organization_id, kind) = 1),
    constraint legal_hold_ended check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null)));
create index legal_hold_person on access.legal_hold (person_id) where ended_at is null;

-- A person's data handed out, or erased. The file goes when it expires; the line stays.
create table access.person_request (
    id uuid primary key,
    version bigint not null,
    kind text not null check (kind in ('EXPORT', 'ERASURE')),
    person_id uuid not null,
    reason text not null check (reason <> ''),
    language text not null,
    asked_by uuid not null,
    asked_at timestamptz not null,
    state text not null check (state in ('RUNNING', 'READY', 'GONE', 'DONE')),
    job_id uuid,
    ended_at timestamptz,
    expires_at timestamptz,
    content bytea,
    check ((content is not null) = (state = 'READY')));
create index person_request_recent on access.person_request (asked_at desc, id);
create index person_request_person on access.person_request (person_id);
-- What an erasure did, and what it left with the reason; what an export held, by section.
create table access.person_request_line (
    request_id uuid not null references access.person_request on delete cascade,
    position integer not null,
    what text not null,
    n bigint not null,
    kept boolean not null,
    primary key (request_id, position));

-- Education records that left for somebody outside (FERPA, 34 CFR 99.32). Kept as long as the records; a mistake is put right by a further line.
create table access.disclosure (
    id uuid primary key,
    disclosed_on date not null,
    recipient text not null check (recipient <> ''),
    interest text not null check (interest <> ''),
    records text not null check (records <> ''),
    ground text not null check (ground in ('CONSENT', 'TRANSFER', 'AUDIT', 'STUDIES', 'ACCREDITATION', 'FINANCIAL_AID', 'JUVENILE_JUSTICE',
        'COURT_ORDER', 'EMERGENCY', 'OTHER')),
    request_id uuid references access.person_request,
    noted_by uuid not null,
    noted_at timestamptz not null);
create index disclosure_recent on access.disclosure (disclosed_on desc, id);
create table access.disclosure_person (
    disclosure_id uuid not null references access.disclosure on delete cascade,
    person_id uuid not null,
    primary key (disclosure_id, person_id));
create index disclosure_person_person on access.disclosure_person (person_id);
