-- How files with other headers than OneRoster's are read, saved under a name: of each file its headers, the kind of rows
-- it holds, and which column each header means. The set that was handed in may ask for one by name.
create table district.column_mapping (
    id uuid primary key,
    version bigint not null,
    name text not null check (name <> ''),
    files jsonb not null,
    saved_at timestamptz not null,
    saved_by_name text not null,
    used_at timestamptz);
create unique index column_mapping_name on district.column_mapping (lower(name));
