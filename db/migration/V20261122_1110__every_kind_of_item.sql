-- Every kind of item with its limits, conditions and order of chance; answers keep numbers, days and places as such.
alter table survey.instrument drop constraint instrument_origin_check;
alter table survey.instrument add constraint instrument_origin_check check (origin in ('OWN', 'LIMESURVEY', 'XLSFORM', 'QUALTRICS', 'OWN_FILE'));

-- A condition stands as its text; '' holds always.
alter table survey.section
    add column show_if text not null default '',
    add column shuffled boolean not null default false;

-- Neighboring items under one stem, shown as a matrix.
create table survey.grid (
    id uuid primary key,
    instrument_id uuid not null references survey.instrument,
    code varchar(60) not null check (code <> ''),
    unique (instrument_id, code));
create table survey.grid_text (
    grid_id uuid not null references survey.grid,
    language text not null,
    stem text not null check (stem <> ''),
    primary key (grid_id, language));

alter table survey.item drop constraint item_type_check;
alter table survey.item
    add constraint item_type_check check (type in ('SCALE', 'SINGLE', 'MULTIPLE', 'RANKING', 'TEN', 'SMILEYS', 'PICTURES', 'NUMBER', 'DATE', 'LINE',
        'TEXT', 'INFORMATION', 'CONSENT')),
    add column required boolean not null default false,
    add column show_if text not null default '',
    add column shuffled boolean not null default false,
    add column grid_id uuid references survey.grid,
    add column low numeric,
    add column high numeric,
    add column whole boolean not null default false,
    add column from_day date,
    add column until_day date,
    add column longest integer check (longest > 0),
    add column pattern text,
    add column fewest integer check (fewest >= 0),
    add column most integer check (most > 0),
    add constraint item_limits check (low <= high and from_day <= until_day and fewest <= most),
    add constraint item_information check (type <> 'INFORMATION' or not required);
alter table survey.item_option add column picture varchar(40);

-- Protected areas of PPRA that an item touches.
create table survey.item_area (
    item_id uuid not null references survey.item,
    area text not null check (area in ('POLITICAL_BELIEFS', 'MENTAL_PROBLEMS', 'SEX', 'ILLEGAL_OR_DEMEANING_BEHAVIOR', 'CRITICAL_APPRAISAL_OF_FAMILY',
        'PRIVILEGED_RELATIONSHIPS', 'RELIGION', 'INCOME')),
    primary key (item_id, area));

-- What is typed stands in a line with the value 0; of a ranking each line has the place that the option was given, from 1.
alter table survey.answer
    add column number numeric(21, 6),
    add column day date,
    add column place smallint check (place > 0),
    add constraint answer_typed check (num_nonnulls(words, number, day) <= 1 and (place is null or num_nonnulls(words, number, day) = 0));
