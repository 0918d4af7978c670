-- Local accounts that begin with an invitation, one-time links of which only the hash is kept, a second factor.
alter table access.account alter column password_hash drop not null;
alter table access.account add column password_at timestamptz;
-- sessions tell when somebody was here
alter table access.account drop column last_sign_in_at;

create table access.one_time_link (
    id uuid primary key,
    account_id uuid not null references access.account on delete cascade,
    kind text not null check (kind in ('INVITATION', 'RESET')),
    hash bytea not null unique,
    made_at timestamptz not null,
    made_by uuid,
    expires_at timestamptz not null check (expires_at > made_at),
    used_at timestamptz,
    voided_at timestamptz);
-- a new link makes the old one void
create unique index one_time_link_open on access.one_time_link (account_id) where used_at is null and voided_at is null;

-- what was tried in vain, besides passwords
alter table access.failed_sign_in add column what text not null default 'PASSWORD';
alter table access.failed_sign_in alter column what drop default;

create table access.second_factor (
    account_id uuid primary key references access.account on delete cascade,
    secret bytea not null,
    begun_at timestamptz not null,
    last_step bigint not null);
create table access.recovery_code (
    account_id uuid not null references access.second_factor on delete cascade,
    hash bytea not null,
    used_at timestamptz,
    primary key (account_id, hash));
