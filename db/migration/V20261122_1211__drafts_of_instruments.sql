-- An instrument while it is being made, beside its editions: one draft of each, with every step of it, so that steps can
-- be taken back and nothing is lost with a browser. What stands after a step is kept whole.
create table survey.instrument_draft (
    id uuid primary key,
    code varchar(60) not null unique check (code <> ''),
    based_on uuid references survey.instrument,
    at_step integer not null check (at_step >= 0),
    version bigint not null);
create table survey.instrument_step (
    draft_id uuid not null references survey.instrument_draft on delete cascade,
    number integer not null check (number >= 0),
    kind text not null,
    about text not null default '',
    sketch jsonb not null,
    made_by uuid not null,
    made_at timestamptz not null,
    primary key (draft_id, number));
