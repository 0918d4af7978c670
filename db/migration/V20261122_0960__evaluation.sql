-- Look-fors, pattern walks with their visits, ratings and notes, agreement between observers, evidence.
-- A pattern walk stores no teacher: a visit is a number in a school.
create schema evaluation;

-- One edition of a look-for. A changed wording is a new edition, so that what was rated keeps what it meant.
create table evaluation.look_for (
    id uuid primary key,
    version bigint not null,
    code text not null check (code <> ''),
    edition integer not null check (edition >= 1),
    commitment_id uuid not null references vision.commitment,
    title_en text not null check (title_en <> ''),
    title_es text not null check (title_es <> ''),
    focus text not null,
    agreed_at timestamptz not null,
    retired_at timestamptz,
    unique (code, edition));
create table evaluation.anchor (
    look_for_id uuid not null references evaluation.look_for,
    level integer not null check (level between 0 and 3),
    en text not null check (en <> ''),
    es text not null check (es <> ''),
    primary key (look_for_id, level));
create unique index look_for_current on evaluation.look_for (code) where retired_at is null;

create table evaluation.walk (
    id uuid primary key,
    version bigint not null,
    name text not null check (name <> ''),
    focus text not null check (focus <> ''),
    opens_on date not null,
    closes_on date not null,
    state text not null check (state in ('PLANNED', 'WALKING', 'DEBRIEFED', 'SHARED')),
    pattern text not null default '',
    planned_by uuid not null references district.person,
    planned_at timestamptz not null,
    debriefed_at timestamptz,
    shared_at timestamptz,
    constraint walk_window check (opens_on <= closes_on),
    constraint walk_debriefed check ((state in ('DEBRIEFED', 'SHARED')) = (debriefed_at is not null)),
    constraint walk_shared check ((state = 'SHARED') = (shared_at is not null)));
create index walk_newest on evaluation.walk (opens_on desc);

-- How many visits are planned where: the sampling plan, by grade band.
create table evaluation.walk_plan (
    walk_id uuid not null references evaluation.walk,
    school_id uuid not null references district.organization,
    grade_band text not null,
    visits integer not null check (visits between 1 and 500),
    primary key (walk_id, school_id, grade_band));
create index walk_plan_school on evaluation.walk_plan (school_id);

create table evaluation.walk_look_for (
    walk_id uuid not null references evaluation.walk,
    position integer not null,
    look_for_id uuid not null references evaluation.look_for,
    primary key (walk_id, position),
    unique (walk_id, look_for_id));

create table evaluation.visit (
    id uuid primary key,
    version bigint not null,
    walk_id uuid not null references evaluation.walk,
    school_id uuid not null references district.organization,
    number integer not null check (number >= 1),
    grade_band text not null,
    subject text not null,
    started_at timestamptz not null,
    visited_on date not null,
    minutes integer check (minutes between 1 and 90),
    observer_id uuid not null references district.person,
    second_observer_id uuid references district.person,
    unique (walk_id, school_id, number),
    constraint visit_observers check (observer_id <> second_observer_id));
create index visit_school on evaluation.visit (school_id, walk_id);
create index visit_observer on evaluation.visit (observer_id, walk_id);
create index visit_second_observer on evaluation.visit (second_observer_id, walk_id) where second_observer_id is not null;

-- A level from 0 to 3; none where the observer could not judge.
create table evaluation.rating (
    id uuid primary key,
    version bigint not null,
    visit_id uuid not null references evaluation.visit,
    look_for_id uuid not null references evaluation.look_for,
    observer_id uuid not null references district.person,
    level integer check (level between 0 and 3),
    rated_at timestamptz not null,
    unique (visit_id, look_for_id, observer_id));
create index rating_look_for on evaluation.rating (look_for_id);

create table evaluation.note (
    id uuid primary key,
    version bigint not null,
    visit_id uuid not null references evaluation.visit,
    look_for_id uuid not null references evaluation.look_for,
    observer_id uuid not null references district.person,
    kind text not null check (kind in ('SAW', 'HEARD')),
    words text not null check (words <> ''),
    noted_at timestamptz not null,
    unique (visit_id, look_for_id, observer_id, kind));

-- Krippendorff's ordinal alpha over the double-rated visits of a walk, kept so that SQL can gate rollups by it.
create table evaluation.agreement (
    walk_id uuid not null references evaluation.walk,
    look_for_id uuid not null references evaluation.look_for,
    alpha double precision,
    units integer not null,
    verdict text not null check (verdict in ('RELIABLE', 'TENTATIVE', 'NOT_YET_RELIABLE', 'NOT_AVAILABLE')),
    primary key (walk_id, look_for_id),
    constraint agreement_alpha check ((verdict = 'NOT_AVAILABLE') = (alpha is null)));

create table evaluation.evidence (
    id uuid primary key,
    version bigint not null,
    title text not null check (title <> ''),
    claim text not null check (claim <> ''),
    kind text not null check (kind in ('STUDENT_WORK', 'PHOTO', 'DOCUMENT', 'DATA', 'TESTIMONY')),
    source text not null,
    commitment_id uuid not null references vision.commitment,
    school_id uuid not null references district.organization,
    strength text not null check (strength in ('ANECDOTE', 'SOME', 'STRONG')),
    consent text not null check (consent in ('NOT_NEEDED', 'GIVEN', 'ASKED')),
    file_id uuid references platform.file,
    added_by uuid not null references district.person,
    added_at timestamptz not null,
    withdrawn_at timestamptz);
create index evidence_of on evaluation.evidence (commitment_id, school_id);
create index evidence_school on evaluation.evidence (school_id, added_at desc);
create index evidence_file on evaluation.evidence (file_id) where file_id is not null;
