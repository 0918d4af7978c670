-- Who was where, when, the present included. seen_until is null while it lasts, seen_from where it is older than what is kept;
-- begins_on and ends_on are what the roster itself says, of the present range only.
create or replace view district.v_position_history as
    select t.person_id, t.organization_id, t.role, t.seen_from, t.seen_until, t.begins_on, t.ends_on
    from district.position t
    union all
    select t.person_id, t.organization_id, t.role, t.seen_from, t.seen_until, cast(null as date), cast(null as date)
    from district.position_past t;

create or replace view district.v_enrollment_history as
    select t.person_id, t.class_id, t.role, t.seen_from, t.seen_until, t.begins_on, t.ends_on
    from district.enrollment t
    union all
    select t.person_id, t.class_id, t.role, t.seen_from, t.seen_until, cast(null as date), cast(null as date)
    from district.enrollment_past t;
