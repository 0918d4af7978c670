-- The teacher of a student's homeroom, one where there are several: the main one first, then by name.
create or replace view district.v_homeroom_teacher as
    select distinct on (s.person_id) s.person_id as student_id, t.person_id as teacher_id, p.display_name as name
    from district.enrollment s
    join district.class c on c.id = s.class_id and c.active and c.type = 'homeroom'
    join district.enrollment t on t.class_id = c.id and t.active and t.role = 'teacher'
    join district.v_person p on p.id = t.person_id
    where s.active and s.role = 'student'
    order by s.person_id, t.main desc, p.display_name, t.person_id;
