-- Who signs in by a provider of the district: known by issuer and subject, linked to a person of the rosters once.
create table access.identity (
    id uuid primary key,
    version bigint not null,
    issuer text not null check (issuer <> ''),
    subject text not null check (subject <> ''),
    provider text not null,
    login text not null,
    name text not null,
    person_id uuid,
    first_seen_at timestamptz not null,
    last_seen_at timestamptz not null,
    linked_at timestamptz,
    linked_by uuid,
    roles_given boolean not null default false,
    language text not null default 'en',
    theme text not null default 'system' check (theme in ('light', 'dark', 'system')),
    constraint identity_key unique (issuer, subject),
    constraint identity_linked check ((person_id is null) = (linked_at is null)));
create index identity_person on access.identity (person_id);
create index identity_waiting on access.identity (last_seen_at) where person_id is null;

-- What a provider signs to be used once (logout tokens, assertions), until it would be too old anyway.
create table access.used_once (
    issuer text not null,
    token text not null,
    until timestamptz not null,
    primary key (issuer, token));
create index used_once_until on access.used_once (until);
