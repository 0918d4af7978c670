-- Where people are or were; guardians where their students are.
create or replace view platform.v_person_place as
    select t.person_id, t.organization_id from district.position t
    union
    select g.guardian_id, t.organization_id from district.guardianship g join district.position t on t.person_id = g.student_id;

-- Whose data must not go for now: people named in a hold, and everybody who is or was at a place under hold or below it.
create or replace view platform.v_held_person as
    select h.person_id from access.legal_hold h where h.ended_at is null and h.person_id is not null
    union
    select p.person_id from access.legal_hold h join access.v_above a on a.above_id = h.organization_id
    join platform.v_person_place p on p.organization_id = a.organization_id where h.ended_at is null;

create or replace view platform.v_held_address as
    select lower(p.email) as address from district.person p where p.email is not null and p.id in (select person_id from platform.v_held_person)
    union
    select a.login from access.account a where a.person_id in (select person_id from platform.v_held_person);

create or replace view platform.v_held_place as
    select a.organization_id from access.legal_hold h join access.v_above a on a.above_id = h.organization_id where h.ended_at is null;
