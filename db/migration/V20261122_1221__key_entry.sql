-- Colleagues whom a coordinator asks to type a batch in.
create table survey.paper_clerk (
    batch_id uuid not null references survey.paper_batch,
    person_id uuid not null,
    primary key (batch_id, person_id));
create index paper_clerk_person on survey.paper_clerk (person_id);
-- A form that came back, as two people typed it. Once it counts nothing of what was typed is left here, only who did it.
create table survey.paper_form (
    batch_id uuid not null references survey.paper_batch,
    number integer not null check (number > 0),
    first_by uuid not null,
    first_answers jsonb,
    first_code bytea,
    second_by uuid,
    second_answers jsonb,
    second_code bytea,
    settled_by uuid,
    settled_answers jsonb,
    settled_code bytea,
    outcome text check (outcome in ('COUNTED', 'BLANK', 'ANSWERED_BEFORE')),
    known boolean not null default false,
    primary key (batch_id, number),
    constraint paper_form_two_people check (second_by is distinct from first_by),
    constraint paper_form_order check (settled_answers is null or second_by is not null),
    constraint paper_form_gone check (outcome is null or coalesce(first_answers, second_answers, settled_answers) is null
                                      and coalesce(first_code, second_code, settled_code) is null));
-- How far two people agreed, of forms that count: no answer, only how often they typed the same.
create table survey.paper_agreement (
    batch_id uuid not null references survey.paper_batch,
    item_id uuid not null references survey.item,
    forms integer not null check (forms > 0),
    agreed integer not null check (agreed between 0 and forms),
    chance double precision not null check (chance between 0 and 1),
    primary key (batch_id, item_id));
