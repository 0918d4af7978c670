-- Who works together: grade and subject teams as the classes tell it, learning communities as people make them.
create table district.team (
    id uuid primary key,
    version bigint not null default 0,
    school_id uuid not null references district.organization,
    kind text not null check (kind in ('GRADE', 'SUBJECT', 'PLC')),
    key text check (key <> ''),
    name text not null check (name <> '' and length(name) <= 120),
    made_by uuid,
    made_on date not null,
    ended_on date,
    constraint team_made check ((kind = 'PLC') = (made_by is not null) and (kind = 'PLC') = (key is null)),
    constraint team_dates check (made_on <= ended_on));
create unique index team_of_classes on district.team (school_id, kind, key) where key is not null;
create index team_school on district.team (school_id) where ended_on is null;

create table district.team_member (
    id uuid primary key,
    team_id uuid not null references district.team,
    person_id uuid not null references district.person,
    begins_on date not null,
    ends_on date,
    constraint team_member_dates check (begins_on <= ends_on));
create unique index team_member_now on district.team_member (team_id, person_id) where ends_on is null;
create index team_member_person on district.team_member (person_id);

-- Students have no sign-in of their own, whatever writes.
create function district.refuse_student() returns trigger language plpgsql as $$
begin
    if exists (select 1 from district.person p where p.id = new.person_id and p.kind = 'STUDENT') then
        raise exception 'students have no sign-in of their own' using errcode = 'check_violation', constraint = 'student_without_sign_in';
    end if;
    return new;
end $$;
create trigger account_is_no_students before insert or update of person_id on access.account
    for each row execute function district.refuse_student();
