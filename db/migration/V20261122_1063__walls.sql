-- Walls that administrators cannot pass either: who is inside, and whom a thing behind one concerns.
create table access.wall (
    thing uuid primary key,
    kind text not null check (kind <> ''),
    concerned_id uuid not null,
    raised_at timestamptz not null,
    raised_by uuid);
create index wall_concerned on access.wall (concerned_id, kind);

create table access.wall_inside (
    thing uuid not null references access.wall,
    person_id uuid not null,
    primary key (thing, person_id));
create index wall_inside_person on access.wall_inside (person_id);

-- Breaking the glass: somebody asks with a reason, another agrees, and it closes by itself.
create table access.glass (
    id uuid primary key,
    kind text not null,
    concerned_id uuid not null,
    reason text not null check (reason <> ''),
    hours integer not null check (hours between 1 and 72),
    asked_by uuid not null,
    asked_at timestamptz not null,
    agreed_by uuid,
    agreed_at timestamptz,
    opens_until timestamptz,
    declined_by uuid,
    declined_at timestamptz,
    check (agreed_by is distinct from asked_by or agreed_by is null),
    check (agreed_by is distinct from concerned_id or agreed_by is null),
    check ((agreed_by is null) = (agreed_at is null) and (agreed_at is null) = (opens_until is null)),
    check ((declined_by is null) = (declined_at is null)),
    check (agreed_at is null or declined_at is null));
create index glass_concerned on access.glass (concerned_id, asked_at);

-- Who may see a walled thing, and until when where the glass was broken.
create view access.v_inside as
    select i.thing, i.person_id, cast(null as timestamptz) as until, cast(null as uuid) as glass_id
    from access.wall_inside i
    union all
    select w.thing, g.asked_by, g.opens_until, g.id
    from access.glass g join access.wall w on w.kind = g.kind and w.concerned_id = g.concerned_id
    where g.agreed_at is not null;
