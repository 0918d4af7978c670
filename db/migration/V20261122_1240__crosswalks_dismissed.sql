-- Pairs of wordings that are said not to mean the same, so that they are not suggested again.
create table survey.crosswalk_dismissed (
    one_id uuid not null references survey.wording,
    other_id uuid not null references survey.wording,
    said_by uuid not null,
    said_on date not null,
    primary key (one_id, other_id),
    check (one_id < other_id));
create index crosswalk_dismissed_other on survey.crosswalk_dismissed (other_id);
