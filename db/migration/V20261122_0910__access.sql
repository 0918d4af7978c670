-- Who may do what where: the tree of organizations as permission sees it, grants of roles, local accounts, API tokens.
create schema access;

create table access.organization (
    id uuid primary key,
    parent_id uuid references access.organization,
    name text not null,
    school boolean not null,
    active boolean not null default true);

create table access.role_grant (
    person_id uuid not null,
    role text not null,
    organization_id uuid not null references access.organization,
    by_roster boolean not null,
    primary key (person_id, role, organization_id));

create table access.account (
    id uuid primary key,
    version bigint not null,
    login text not null check (login = lower(login) and login <> ''),
    password_hash text not null,
    display_name text not null,
    person_id uuid not null unique,
    language text not null default 'en',
    theme text not null default 'system' check (theme in ('light', 'dark', 'system')),
    disabled_at timestamptz,
    last_sign_in_at timestamptz);
create unique index account_login on access.account (login);

-- Failed attempts by account and by address, for the throttle; old rows are swept.
create table access.failed_sign_in (
    id bigint generated always as identity primary key,
    login text not null,
    address text not null,
    at timestamptz not null);
create index failed_sign_in_login on access.failed_sign_in (login, at);
create index failed_sign_in_address on access.failed_sign_in (address, at);

-- Bearer tokens: only the hash is kept.
create table access.api_token (
    id uuid primary key,
    account_id uuid not null references access.account,
    hash bytea not null unique,
    label text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    last_used_at timestamptz,
    revoked_at timestamptz);
alter table access.api_token add column version bigint not null default 0;
