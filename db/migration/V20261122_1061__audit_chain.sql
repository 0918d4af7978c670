-- The audit log is never changed, and chained: each entry gets a number and a hash over its content and the hash before.
alter table platform.audit
    add column before jsonb,
    add column after jsonb,
    add column address text,
    add column session text,
    add column request text;
create index audit_at on platform.audit (at desc, id desc);

-- Entries that have no number yet; a task seals them within seconds, so that writers never wait for each other.
create table platform.audit_waiting (
    entry_id uuid primary key,
    place bigint generated always as identity);

-- No foreign key: that an entry vanished must be found, not prevented by what could vanish with it.
create table platform.audit_chain (
    number bigint primary key check (number > 0),
    entry_id uuid not null unique,
    hash bytea not null check (length(hash) = 32),
    sealed_at timestamptz not null);

insert into platform.audit_waiting (entry_id) select id from platform.audit order by at, id;

create function platform.audit_waits() returns trigger language plpgsql as $$
begin
    insert into platform.audit_waiting (entry_id) values (new.id);
    return new;
end $$;

create function platform.audit_stays() returns trigger language plpgsql as $$
begin
    raise exception 'the audit log is never changed';
end $$;

create trigger audit_waits after insert on platform.audit for each row execute function platform.audit_waits();
create trigger audit_stays before update or delete on platform.audit for each row execute function platform.audit_stays();
create trigger audit_stays_whole before truncate on platform.audit for each statement execute function platform.audit_stays();
create trigger audit_chain_stays before update or delete on platform.audit_chain for each row execute function platform.audit_stays();
create trigger audit_chain_stays_whole before truncate on platform.audit_chain for each statement execute function platform.audit_stays();
