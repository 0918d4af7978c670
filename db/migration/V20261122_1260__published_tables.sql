-- The closed set of tables that a campaign publishes: how far down each group axis is crossed with the places. Without a
-- line all that is kept with the answers is published, down to schools.
create table survey.published_set (
    campaign_id uuid primary key references survey.campaign on delete cascade,
    schools boolean not null,
    levels boolean not null,
    language text not null check (language in ('NOT', 'ALL', 'LEVEL', 'SCHOOL')),
    grp text not null check (grp in ('NOT', 'ALL', 'LEVEL', 'SCHOOL')),
    grade text not null check (grade in ('NOT', 'ALL', 'LEVEL', 'SCHOOL')));

-- What the figures of an open campaign hold, by people who are alike in all that is kept. Answers are taken in when a kind of
-- people has enough of them. Gone when results are published.
create table survey.result_step (
    campaign_id uuid not null references survey.campaign on delete cascade,
    subject_id uuid not null,
    school_id uuid references district.organization,
    level text not null,
    grade text not null,
    language text not null,
    grp text not null,
    people integer not null check (people > 0),
    parts text not null,
    favorable integer not null,
    answers integer not null,
    unique nulls not distinct (campaign_id, subject_id, school_id, level, grade, language, grp));

-- Beside everybody ('') and home languages: levels, groups, grades, these crossed with levels, and with a plus what is
-- hidden told together.
alter table survey.result_cell
    drop constraint result_cell_axis_check,
    add constraint result_cell_axis_check check (axis ~ '^(levels? ?)?(schools ?)?(language|group|grade)?( ?\+)?$');
