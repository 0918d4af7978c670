-- Roles are granted from a day to a day, by a person or by the rosters, and are ended rather than deleted.
alter table access.role_grant drop constraint role_grant_pkey;
alter table access.role_grant
    add column id uuid primary key default gen_random_uuid(),
    add column from_on date,
    add column until_on date,
    add column granted_at timestamptz not null default now(),
    add column granted_by uuid,
    add column reason text not null default '',
    add column ended_at timestamptz,
    add column ended_by uuid,
    add column end_reason text not null default '',
    add constraint role_grant_dates check (from_on <= until_on),
    add constraint role_grant_ended check (ended_at is not null or ended_by is null and end_reason = '');

-- what one person gave and what the rosters gave stand beside each other, each once
create unique index role_grant_kept on access.role_grant (person_id, role, organization_id, by_roster) where ended_at is null;
create index role_grant_history on access.role_grant (person_id);
create index role_grant_organization on access.role_grant (organization_id) where ended_at is null;
create index organization_parent on access.organization (parent_id);
