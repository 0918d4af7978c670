-- Which role a position in the rosters brings: the first rule that fits decides. An empty column fits everything.
create table access.role_rule (
    id uuid primary key,
    place integer not null unique deferrable initially deferred,
    position_role text check (position_role <> ''),
    job_class text check (job_class <> ''),
    at_school boolean,
    role text not null check (role <> 'ADMINISTRATOR'),
    made_by uuid,
    made_at timestamptz not null);
insert into access.role_rule (id, place, position_role, job_class, at_school, role, made_at) values
    ('0190a000-0000-7000-8000-000000000001', 1, 'principal', null, true, 'PRINCIPAL', now()),
    ('0190a000-0000-7000-8000-000000000002', 2, null, 'coach', null, 'COACH', now()),
    ('0190a000-0000-7000-8000-000000000003', 3, 'teacher', null, null, 'TEACHER', now()),
    ('0190a000-0000-7000-8000-000000000004', 4, null, null, null, 'STAFF', now());
