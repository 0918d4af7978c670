-- How a person wants to be reached, beside what rosters and files say: an own choice wins and survives them.
create table district.contact_preference (
    person_id uuid primary key references district.person,
    language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    chosen_at timestamptz not null,
    recorded_by uuid not null);

-- Addresses that somebody gave us; the newest of a channel holds until it is ended. Verified is who confirmed that it is right.
create table district.contact (
    id uuid primary key,
    person_id uuid not null references district.person,
    channel text not null check (channel in ('EMAIL', 'TEXT', 'LETTER')),
    address text not null check (address <> '' and length(address) <= 300),
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    verified_at timestamptz,
    ended_at timestamptz);
create unique index contact_now on district.contact (person_id, channel) where ended_at is null;

-- What somebody said about a person's surveys, text messages, name and picture. Lines are added, never changed: the last one holds.
create table district.consent_line (
    id uuid primary key,
    person_id uuid not null references district.person,
    kind text not null check (kind in ('MEDIA', 'OPT_OUT')),
    scope text not null check (scope <> '' and length(scope) <= 60),
    given boolean not null,
    source text not null check (source in ('PAPER', 'PHONE', 'IN_PERSON', 'MAIL')),
    decided_on date not null,
    expires_on date,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    constraint consent_dates check (decided_on <= expires_on));
create index consent_line_person on district.consent_line (person_id, kind, scope, decided_on desc, id desc);

create index mail_failed on platform.mail (lower(recipient)) where failed_at is not null;
create index mail_sent on platform.mail (lower(recipient)) where sent_at is not null;
