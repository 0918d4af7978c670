-- What other modules may read of the rosters: active rows only. What a file about people says of a language goes before the
-- rosters, and of a job where they are silent. Two records that were found to be one person answer with the
-- one that was kept; a place that both are at is there once.
create or replace view district.v_school as
    select o.id, o.source_id as code, o.name, o.level, o.cohort, o.parent_id as district_id
    from district.organization o
    where o.kind = 'SCHOOL' and o.active;

create or replace view district.v_person as
    select p.id, p.source_id, p.display_name, p.email, coalesce(l.home_language, p.home_language) as home_language, p.kind
    from district.person p
    left join district.person_language l on l.person_id = p.id and l.active
    where p.merged_into is null and (p.active or exists (select 1 from district.person m where m.merged_into = p.id and m.active));

-- One row for each place a member of staff works at; school_id is null for the district office.
create or replace view district.v_staff as
    select p.kept_id as person_id, case when o.kind = 'SCHOOL' then o.id end as school_id, t.role,
           coalesce(p.job_class, (select e.job_class from district.employment e
                                  where e.person_id = p.id and e.active and (e.organization_id = o.id or e.organization_id is null)
                                  order by e.organization_id is null, e.fte desc nulls last, e.id limit 1)) as job_class
    from district.person p
    join district.position t on t.person_id = p.id and t.active
    join district.organization o on o.id = t.organization_id and o.active
    where p.active and p.kind = 'STAFF'
      and (p.merged_into is null or not exists (
          select 1 from district.person m join district.position n on n.person_id = m.id and n.active
          where m.kept_id = p.merged_into and m.id <> p.id and m.active and m.kind = 'STAFF' and (m.merged_into is null or m.id < p.id)
            and n.organization_id = t.organization_id and n.role = t.role));

create or replace view district.v_student as
    select p.kept_id as person_id, o.id as school_id, p.grades[1] as grade, coalesce(l.home_language, p.home_language) as home_language, p.english_learner, p.disability, p.lunch_status
    from district.person p
    join district.position t on t.person_id = p.id and t.active and t.role = 'student'
    join district.organization o on o.id = t.organization_id and o.kind = 'SCHOOL' and o.active
    left join district.person_language l on l.person_id = p.id and l.active
    where p.active and p.kind = 'STUDENT'
      and (p.merged_into is null or not exists (
          select 1 from district.person m join district.position n on n.person_id = m.id and n.active and n.role = 'student'
          where m.kept_id = p.merged_into and m.id <> p.id and m.active and m.kind = 'STUDENT' and (m.merged_into is null or m.id < p.id)
            and n.organization_id = t.organization_id));

create or replace view district.v_guardian as
    select distinct p.kept_id as guardian_id, c.kept_id as student_id, o.id as school_id
    from district.guardianship g
    join district.person p on p.id = g.guardian_id and p.active
    join district.person c on c.id = g.student_id and c.active and c.kind = 'STUDENT'
    join district.position t on t.person_id = c.id and t.active and t.role = 'student'
    join district.organization o on o.id = t.organization_id and o.kind = 'SCHOOL' and o.active
    where g.active;
