-- The strategic plan, its commitments and measures, how schools live them, what follow-ups found, and the thread to all that grew out of them.
create schema vision;

create table vision.plan (
    id uuid primary key,
    version bigint not null,
    district_id uuid not null references district.organization,
    title_en text not null check (title_en <> ''), title_es text not null,
    vision_en text not null, vision_es text not null,
    state text not null check (state in ('DRAFT', 'CONSULTATION', 'ADOPTED', 'CLOSED')),
    starts_on date not null,
    ends_on date not null,
    listening_starts_on date,
    listening_ends_on date,
    listening_planned_end date,
    extension_reason_en text, extension_reason_es text,
    from_families integer not null default 0 check (from_families >= 0),
    from_families_on_paper integer not null default 0 check (from_families_on_paper between 0 and from_families),
    from_students integer not null default 0 check (from_students >= 0),
    from_staff integer not null default 0 check (from_staff >= 0),
    from_community integer not null default 0 check (from_community >= 0),
    adopted_on date,
    adopted_by uuid,
    closed_on date,
    check (starts_on < ends_on),
    check (state in ('DRAFT', 'CONSULTATION') or adopted_on is not null));
-- one plan is in force at a time
create unique index plan_in_force on vision.plan (district_id) where state = 'ADOPTED';

-- the working definition: a changed one is a new version, the old ones stay
create table vision.definition (
    id uuid primary key,
    version bigint not null,
    plan_id uuid not null references vision.plan,
    number integer not null check (number > 0),
    is_en text not null check (is_en <> ''), is_es text not null,
    is_not_en text not null, is_not_es text not null,
    written_at timestamptz not null,
    written_by uuid not null,
    unique (plan_id, number));

create table vision.misconception (
    definition_id uuid not null references vision.definition,
    position integer not null,
    text_en text not null check (text_en <> ''), text_es text not null,
    primary key (definition_id, position));

create table vision.commitment (
    id uuid primary key,
    version bigint not null,
    plan_id uuid not null references vision.plan,
    code text not null check (code <> ''),
    position integer not null,
    short_en text not null, short_es text not null,
    title_en text not null check (title_en <> ''), title_es text not null,
    text_en text not null check (text_en <> ''), text_es text not null,
    reason_en text not null, reason_es text not null,
    least_evidence_en text not null, least_evidence_es text not null,
    public_title_en text not null, public_title_es text not null,
    public_note_en text, public_note_es text,
    due date not null,
    unique (plan_id, code));

-- the cohorts that owe it; none means every school
create table vision.commitment_cohort (
    commitment_id uuid not null references vision.commitment,
    cohort integer not null,
    primary key (commitment_id, cohort));

create table vision.measure (
    id uuid primary key,
    version bigint not null,
    commitment_id uuid not null references vision.commitment,
    code text not null check (code <> ''),
    position integer not null,
    title_en text not null check (title_en <> ''), title_es text not null,
    kind text not null check (kind in ('PROCESS', 'OUTCOME', 'BALANCING')),
    unit text not null check (unit in ('PERCENT', 'COUNT', 'POINTS')),
    direction text not null check (direction in ('UP', 'DOWN')),
    source text not null check (source <> ''),
    cadence_days integer not null check (cadence_days > 0),
    baseline double precision not null,
    baseline_on date not null,
    target double precision not null,
    target_on date not null,
    unique (commitment_id, code),
    check (baseline_on < target_on));

-- what people entered; a correction is a later line for the same day
create table vision.measure_entry (
    measure_id uuid not null references vision.measure,
    as_of date not null,
    entered_at timestamptz not null,
    value double precision not null,
    note text not null,
    entered_by uuid not null,
    primary key (measure_id, as_of, entered_at));

create table vision.adaptation (
    id uuid primary key,
    version bigint not null,
    commitment_id uuid not null references vision.commitment,
    school_id uuid not null references district.organization,
    how text not null check (how <> ''),
    decided_with text not null check (decided_with <> ''),
    state text not null check (state in ('PROPOSED', 'RETURNED', 'AGREED', 'IN_USE', 'REVISED')),
    since timestamptz not null,
    reason text,
    unique (commitment_id, school_id),
    check ((state = 'RETURNED') = (reason is not null)));
create index adaptation_school on vision.adaptation (school_id);
create index adaptation_waits on vision.adaptation (since) where state in ('PROPOSED', 'REVISED');

-- who moved it where, when, and what it said then
create table vision.adaptation_step (
    adaptation_id uuid not null references vision.adaptation,
    number integer not null,
    state text not null,
    at timestamptz not null,
    person_id uuid not null,
    how text not null,
    decided_with text not null,
    reason text,
    primary key (adaptation_id, number));

create table vision.follow_up (
    id uuid primary key,
    version bigint not null,
    commitment_id uuid not null references vision.commitment,
    school_id uuid not null references district.organization,
    due date not null,
    planned_at timestamptz not null,
    planned_by uuid not null,
    reported_of integer,
    reported_total integer,
    reported_unit text check (reported_unit in ('CLASSES', 'TEAMS', 'ROUNDS', 'STAFF')),
    reported_on date,
    reported_by uuid,
    held_on date,
    held_by uuid,
    finding text check (finding in ('MET', 'PARTLY', 'NOT_MET', 'WAIVED')),
    waived_until date,
    note text,
    next_step text,
    next_owner text,
    unique (commitment_id, school_id, due),
    check (reported_total > 0 and reported_of between 0 and reported_total),
    check ((held_on is null) = (finding is null)),
    check ((finding = 'WAIVED') = (waived_until is not null) or finding is null));
create index follow_up_school on vision.follow_up (school_id, commitment_id);
create index follow_up_open on vision.follow_up (due) where held_on is null;

-- what of other modules serves which commitment
create table vision.alignment (
    commitment_id uuid not null references vision.commitment,
    kind text not null check (kind in ('SURVEY_ITEM', 'COURSE', 'LOOK_FOR', 'EVIDENCE', 'STORY')),
    target_id uuid not null,
    title text not null,
    since date not null,
    until date,
    primary key (commitment_id, kind, target_id));
create index alignment_target on vision.alignment (kind, target_id);
