-- What items measure together, by instrument: an edition keeps its constructs as it keeps its words.
create table survey.construct (
    id uuid primary key,
    instrument_id uuid not null references survey.instrument,
    code varchar(40) not null check (code <> ''),
    unique (instrument_id, code));
create table survey.construct_text (
    construct_id uuid not null references survey.construct,
    language text not null,
    name text not null check (name <> ''),
    definition text not null default '',
    primary key (construct_id, language));

-- A reversed item is worded against its construct: its highest value is the least favorable answer.
alter table survey.item
    add column construct_id uuid references survey.construct,
    add column reversed boolean not null default false,
    add constraint item_reversed check (not reversed or construct_id is not null and type in ('SCALE', 'SMILEYS'));
create index item_construct on survey.item (construct_id) where construct_id is not null;
