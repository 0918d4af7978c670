-- What other modules may read of the rosters: active rows only.
create or replace view district.v_school as
    select o.id, o.source_id as code, o.name, o.level, o.cohort, o.parent_id as district_id
    from district.organization o
    where o.kind = 'SCHOOL' and o.active;

create or replace view district.v_person as
    select p.id, p.source_id, p.display_name, p.email, p.home_language, p.kind
    from district.person p
    where p.active;

-- One row for each place a member of staff works at; school_id is null for the district office.
create or replace view district.v_staff as
    select p.id as person_id, case when o.kind = 'SCHOOL' then o.id end as school_id, t.role, p.job_class
    from district.person p
    join district.position t on t.person_id = p.id and t.active
    join district.organization o on o.id = t.organization_id and o.active
    where p.active and p.kind = 'STAFF';

create or replace view district.v_student as
    select p.id as person_id, o.id as school_id, p.grades[1] as grade, p.home_language, p.english_learner, p.disability, p.lunch_status
    from district.person p
    join district.position t on t.person_id = p.id and t.active and t.role = 'student'
    join district.organization o on o.id = t.organization_id and o.kind = 'SCHOOL' and o.active
    where p.active and p.kind = 'STUDENT';

create or replace view district.v_guardian as
    select g.guardian_id, g.student_id, s.school_id
    from district.guardianship g
    join district.person p on p.id = g.guardian_id and p.active
    join district.v_student s on s.person_id = g.student_id
    where g.active;
