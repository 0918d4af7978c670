-- A set stops before it comes into force: what it would change is counted by kind and school, and a person or, for a feed that
-- gives no reason to stop, the job itself commits it.
alter table district.roster_import drop constraint roster_import_state_check;
alter table district.roster_import
    add constraint roster_import_state_check check (state in ('STAGING', 'WAITING', 'APPLYING', 'DONE', 'REFUSED', 'FAILED', 'DISCARDED')),
    -- the import whose rosters were in force when this one was compared with them
    add column compared_with uuid,
    add column compared_at timestamptz,
    add column compared_again boolean not null default false,
    add column applied_at timestamptz,
    add column decided_by uuid,
    add column decided_by_name text,
    add column decided_at timestamptz,
    add column decision_reason text not null default '';
update district.roster_import set applied_at = received_at where state = 'DONE';
create index roster_import_applied on district.roster_import (source, applied_at desc) where state = 'DONE';

create table district.roster_import_school (
    import_id uuid not null references district.roster_import on delete cascade,
    kind text not null, school_id uuid, school text,
    added bigint not null default 0, changed bigint not null default 0, same bigint not null default 0, ended bigint not null default 0,
    unique nulls not distinct (import_id, kind, school_id));

-- Why a set waits for a person although it came by itself, or needs a reason: SHARE of a kind would end, a kind is EMPTY, another DISTRICT.
create table district.roster_import_hold (
    import_id uuid not null references district.roster_import on delete cascade,
    reason text not null check (reason in ('SHARE', 'EMPTY', 'DISTRICT')),
    kind text not null, file_name text not null, ended bigint not null, before bigint not null, share integer not null, words text not null,
    primary key (import_id, reason, kind));

-- A few rows of each kind that would be added, changed or ended, until the import has ended.
create table district.staged_sample (
    import_id uuid not null, kind text not null, action char(1) not null check (action in ('A', 'C', 'E')), place integer not null,
    source_id text not null, label text not null, school text,
    columns text[] not null, before text[] not null, after text[] not null,
    primary key (import_id, kind, action, place));

-- Which staged rows are new (A) or changed (C), and which rows in force end (E). Rows that say nothing new are not here.
create table district.staged_change (
    import_id uuid not null, kind text not null, action char(1) not null check (action in ('A', 'C', 'E')),
    line bigint, place smallint, id uuid);
create index staged_change_kind on district.staged_change (import_id, kind, action);

-- Problems that somebody knows of: what comes again is not new.
create table district.roster_problem_known (
    source text not null, deviation text not null, file_name text not null, column_name text not null,
    words text not null, marked_by uuid not null, marked_by_name text not null, marked_at timestamptz not null,
    primary key (source, deviation, file_name, column_name));
