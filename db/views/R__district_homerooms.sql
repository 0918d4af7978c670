-- The homeroom of each student who has one, with who leads it, as letters and cards are handed out.
create or replace view district.v_homeroom as
    select distinct on (p.kept_id, c.school_id) p.kept_id as student_id, c.school_id, c.id as class_id, c.title as room
    from district.enrollment e
    join district.class c on c.id = e.class_id and c.active and c.type = 'homeroom'
    join district.person p on p.id = e.person_id and p.active and p.kind = 'STUDENT'
    where e.active and e.role = 'student'
    order by p.kept_id, c.school_id, e.main desc, c.id;
