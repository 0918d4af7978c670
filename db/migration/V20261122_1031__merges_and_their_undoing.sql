-- Two records that are one person: who said so, and exactly which rows moved, so that it can be undone.
create table district.person_merge (
    id uuid primary key,
    kept_id uuid not null references district.person,
    merged_id uuid not null references district.person,
    merged_at timestamptz not null,
    merged_by uuid not null,
    undone_at timestamptz,
    undone_by uuid,
    check (kept_id <> merged_id),
    check ((undone_at is null) = (undone_by is null)));
create unique index person_merge_once on district.person_merge (merged_id) where undone_at is null;
create index person_merge_kept on district.person_merge (kept_id);

-- One row for each row that followed the person; the key is that of its table without the column itself.
create table district.person_merge_row (
    merge_id uuid not null references district.person_merge,
    place integer not null,
    table_name text not null,
    column_name text not null,
    row_key jsonb not null);
create index person_merge_row_merge on district.person_merge_row (merge_id, place);

-- Pairs that share what should be one person's, until somebody says whether they are the same.
create table district.person_pair (
    one_id uuid not null references district.person,
    other_id uuid not null references district.person,
    shares text not null check (shares in ('IDENTIFIER', 'EMAIL')),
    value text not null,
    found_at timestamptz not null,
    same boolean,
    decided_at timestamptz,
    decided_by uuid,
    primary key (one_id, other_id),
    check (one_id < other_id),
    check ((same is null) = (decided_at is null) and (decided_at is null) = (decided_by is null)));
create index person_pair_open on district.person_pair (found_at) where same is null;

-- Lines of the ledger are still never changed; only whose they are follows a person whose records were merged.
create or replace function pd.refuse_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and current_setting('throughline.moving_person', true) = 'on'
            and to_jsonb(new) - array['person_id', 'recorded_by', 'posted_by'] = to_jsonb(old) - array['person_id', 'recorded_by', 'posted_by'] then
        return new;
    end if;
    raise exception 'lines of % are never changed: correct them with a further line', tg_table_name using errcode = 'restrict_violation';
end $$;

-- How alike two names are, from 0 to 1. Bound here, where the trigram extension's own schema is in view.
create function district.alike(one text, other text) returns double precision
    language sql immutable strict parallel safe
    return cast(similarity(one, other) as double precision);
