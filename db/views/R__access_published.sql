-- What other modules may read of access: roles that were not ended. They hold from from_on up to and with until_on, null is open.
create or replace view access.v_role_held as
    select g.person_id, g.role, g.organization_id, g.from_on, g.until_on
    from access.role_grant g
    where g.ended_at is null;

-- Each organization with itself and every one above it.
create or replace view access.v_above as
    with recursive above as (
        select o.id as organization_id, o.id as above_id from access.organization o
        union
        select a.organization_id, o.parent_id from above a join access.organization o on o.id = a.above_id where o.parent_id is not null)
    select organization_id, above_id from above;
