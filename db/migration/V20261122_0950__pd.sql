-- Professional learning: the catalog, one run of a course and who took a seat in it, attendance, and the ledger of credit.
create schema pd;

create table pd.course (
    id uuid primary key,
    version bigint not null,
    code text not null unique check (code ~ '^[A-Z0-9][A-Z0-9-]{0,19}$'),
    title text not null check (title <> '' and length(title) <= 160),
    outcomes text not null,
    strand text not null,
    format text not null check (format in ('WORKSHOP', 'COURSE', 'SELF_PACED', 'MICRO_CREDENTIAL', 'COMMUNITY', 'COACHING', 'CO_TEACHING')),
    commitment_id uuid references vision.commitment,
    standards text not null default '',
    audience text not null,
    most_minutes integer not null check (most_minutes between 15 and 60000),
    category text not null check (category in ('PEDAGOGY', 'CONTENT', 'ASSESSMENT', 'TECHNOLOGY', 'ENGLISH_LEARNERS',
        'SPECIAL_EDUCATION', 'FAMILY_AND_COMMUNITY', 'LEADERSHIP', 'OPERATIONS')),
    state text not null check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'RETIRED')));

create table pd.section (
    id uuid primary key,
    version bigint not null,
    course_id uuid not null references pd.course,
    label text not null default '',
    school_id uuid not null references district.organization,
    room text not null,
    fewest_seats integer not null,
    most_seats integer not null,
    opens_at timestamptz not null,
    closes_at timestamptz not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    cancelled_at timestamptz,
    cancelled_because text,
    credited_at timestamptz,
    constraint section_seats check (1 <= fewest_seats and fewest_seats <= most_seats),
    constraint section_window check (opens_at < closes_at and closes_at <= ends_at),
    constraint section_time check (starts_at < ends_at),
    constraint section_cancelled check ((cancelled_at is null) = (cancelled_because is null)),
    constraint section_not_both check (cancelled_at is null or credited_at is null));
create index section_course on pd.section (course_id);
create index section_window on pd.section (closes_at, opens_at) where cancelled_at is null;
create index section_ends on pd.section (ends_at) where cancelled_at is null and credited_at is null;

-- Dated blocks. A section at one's own pace has none.
create table pd.meeting (
    id uuid primary key,
    version bigint not null,
    section_id uuid not null references pd.section,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    place text not null default '',
    check (starts_at < ends_at));
create index meeting_section on pd.meeting (section_id, starts_at);
create index meeting_time on pd.meeting (starts_at);

create table pd.facilitator (
    section_id uuid not null references pd.section,
    person_id uuid not null references district.person,
    primary key (section_id, person_id));
create index facilitator_person on pd.facilitator (person_id);

-- A claim on a seat. A seat that was given back stays as history.
create table pd.registration (
    id uuid primary key,
    version bigint not null,
    section_id uuid not null references pd.section,
    person_id uuid not null references district.person,
    origin text not null check (origin in ('CHOSEN', 'ASSIGNED')),
    taken_at timestamptz not null,
    assigned_by uuid,
    given_back_at timestamptz,
    constraint registration_origin check ((origin = 'ASSIGNED') = (assigned_by is not null)));
create unique index registration_seat on pd.registration (section_id, person_id) where given_back_at is null;
create index registration_person on pd.registration (person_id) where given_back_at is null;

-- The last line of defense: whatever writes, a section has no more people than seats, and nobody chooses outside of the window.
create function pd.guard_seat() returns trigger language plpgsql as $$
declare
    held pd.section%rowtype;
    taken integer;
begin
    select * into held from pd.section where id = new.section_id for update;
    if held.cancelled_at is not null then
        raise exception 'section % is cancelled', new.section_id using errcode = 'check_violation', constraint = 'registration_cancelled';
    end if;
    if new.origin = 'CHOSEN' and not (held.opens_at <= new.taken_at and new.taken_at < held.closes_at) then
        raise exception 'section % cannot be chosen at %', new.section_id, new.taken_at using errcode = 'check_violation', constraint = 'registration_window';
    end if;
    select count(*) into taken from pd.registration where section_id = new.section_id and given_back_at is null;
    if taken >= held.most_seats then
        raise exception 'section % is full', new.section_id using errcode = 'check_violation', constraint = 'registration_full';
    end if;
    return new;
end $$;
create trigger registration_guard before insert on pd.registration for each row execute function pd.guard_seat();

-- Lines of proof. A correction is a further line; the one with the highest number holds.
create table pd.attendance (
    id uuid primary key,
    section_id uuid not null references pd.section,
    meeting_id uuid references pd.meeting,
    person_id uuid not null references district.person,
    line integer not null check (line >= 1),
    minutes integer not null check (minutes between 0 and 60000),
    method text not null check (method in ('ROSTER', 'CODE')),
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    unique nulls not distinct (section_id, meeting_id, person_id, line));
create index attendance_person on pd.attendance (person_id);

-- The ledger. A mistake is corrected by a reversal, which takes the minutes of one line back.
create table pd.credit (
    id uuid primary key,
    person_id uuid not null references district.person,
    section_id uuid not null references pd.section,
    school_id uuid references district.organization,
    category text not null,
    posting integer not null check (posting >= 1),
    minutes integer not null check (minutes <> 0),
    self_chosen boolean not null,
    rule text not null,
    posted_at timestamptz not null,
    posted_by uuid not null,
    reverses uuid references pd.credit,
    constraint credit_sign check ((reverses is null) = (minutes > 0)),
    constraint credit_reversed_once unique (reverses));
create unique index credit_posted_once on pd.credit (section_id, person_id, category, posting) where reverses is null;
create index credit_person on pd.credit (person_id, posted_at);
create index credit_school on pd.credit (school_id, posted_at);

create function pd.guard_credit() returns trigger language plpgsql as $$
declare
    line pd.credit%rowtype;
begin
    if new.reverses is not null then
        select * into line from pd.credit where id = new.reverses;
        if line.reverses is not null or line.minutes <> -new.minutes or line.person_id <> new.person_id or line.section_id <> new.section_id
                or line.category <> new.category or line.self_chosen <> new.self_chosen or line.posting <> new.posting then
            raise exception 'a reversal takes back exactly one line' using errcode = 'check_violation', constraint = 'credit_reversal';
        end if;
    elsif exists (select 1 from pd.credit c
            where c.section_id = new.section_id and c.person_id = new.person_id and c.category = new.category and c.reverses is null
              and not exists (select 1 from pd.credit r where r.reverses = c.id)) then
        raise exception 'this credit is posted already' using errcode = 'unique_violation', constraint = 'credit_posted_once';
    end if;
    return new;
end $$;
create trigger credit_guard before insert on pd.credit for each row execute function pd.guard_credit();

create function pd.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'lines of % are never changed: correct them with a further line', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger credit_is_appended before update or delete on pd.credit for each row execute function pd.refuse_change();
create trigger credit_is_kept before truncate on pd.credit for each statement execute function pd.refuse_change();
create trigger attendance_is_appended before update or delete on pd.attendance for each row execute function pd.refuse_change();
create trigger attendance_is_kept before truncate on pd.attendance for each statement execute function pd.refuse_change();
