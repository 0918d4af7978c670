-- Feeds: where rosters come from by themselves, and what came of each time. A secret is never here, only its name in the configuration.
create table district.feed (
    id uuid primary key,
    version bigint not null,
    name text not null check (name <> ''),
    kind text not null check (kind in ('FOLDER', 'REST')),
    folder text,
    service_address text,
    edition text check (edition in ('V1_1', 'V1_2')),
    token_address text,
    client_id text,
    secret_name text,
    secret_in_header boolean,
    scopes text,
    runs_at text check (runs_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
    days text check (days ~ '^[1-7]{1,7}$'),
    changes_only boolean,
    whole_on text check (whole_on in ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY')),
    active boolean not null,
    kept_by uuid not null,
    changed_at timestamptz not null,
    next_at timestamptz,
    constraint feed_folder check ((kind = 'FOLDER') = (folder is not null)),
    constraint feed_service check ((kind = 'REST') = (num_nulls(service_address, edition, token_address, client_id, secret_name, secret_in_header,
        scopes, runs_at, days, changes_only, whole_on) = 0)),
    constraint feed_next check (next_at is null or active and kind = 'REST'));
create unique index feed_name on district.feed (lower(name));
create unique index feed_folder_once on district.feed (lower(folder));

-- One time that a feed was read. DELIVERED: its set is on its way in; WAITS: it needs a person's word; NOTHING: nothing had changed.
create table district.feed_run (
    id uuid primary key,
    feed_id uuid not null references district.feed on delete cascade,
    cause text not null check (cause in ('SCHEDULE', 'LATE', 'PERSON', 'FILE')),
    whole boolean not null,
    started_by uuid not null,
    started_at timestamptz not null,
    alive_at timestamptz not null,
    ended_at timestamptz,
    state text not null check (state in ('RUNNING', 'DELIVERED', 'WAITS', 'DONE', 'NOTHING', 'FAILED')),
    reason_key text,
    reason_parameters text[] not null default '{}',
    remark_key text,
    rows bigint,
    job_id uuid,
    import_id uuid references district.roster_import,
    file_name text,
    file_hash text,
    kept_as text,
    check ((state = 'FAILED') = (reason_key is not null)));
create unique index feed_run_one on district.feed_run (feed_id) where state = 'RUNNING';
create unique index feed_run_file on district.feed_run (feed_id, file_hash);
create index feed_run_recent on district.feed_run (feed_id, started_at desc, id);
create index feed_run_open on district.feed_run (state) where state in ('RUNNING', 'DELIVERED', 'WAITS');
