-- Tokens belong to a person or to an integration, can hold less than its owner may, and end within a year.
create table access.integration (
    id uuid primary key,
    name text not null unique check (name <> ''),
    made_at timestamptz not null,
    made_by uuid not null);

alter table access.api_token add column person_id uuid;
update access.api_token t set person_id = a.person_id from access.account a where a.id = t.account_id;
alter table access.api_token alter column person_id set not null;
alter table access.api_token drop column account_id, drop column version;
alter table access.api_token add column read_only boolean not null default false;
-- null: all that the owner may
alter table access.api_token add column scope text[] check (cardinality(scope) > 0);
alter table access.api_token add column made_by uuid;
alter table access.api_token add column revoked_by uuid;
alter table access.api_token add constraint api_token_year check (expires_at <= created_at + interval '366 days');
create index api_token_person on access.api_token (person_id);
