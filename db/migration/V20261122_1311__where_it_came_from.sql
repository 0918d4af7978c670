-- What changed in the plan, how that was decided and why. The school is null where it holds for the district.
create table vision.decision (
    id uuid primary key,
    version bigint not null,
    plan_id uuid not null references vision.plan,
    commitment_id uuid references vision.commitment,
    school_id uuid references district.organization,
    what text not null check (what <> ''),
    how text not null check (how <> ''),
    decided_at timestamptz not null,
    decided_by uuid not null,
    review_on date);
create index decision_plan on vision.decision (plan_id, decided_at);

-- What a thing of the plan grew out of in another module: its kind there, its title, and the way back.
create table vision.origin (
    kind text not null check (kind in ('ADAPTATION', 'DECISION')),
    target_id uuid not null,
    source text not null check (source <> ''),
    source_id uuid not null,
    title text not null,
    link text not null,
    since date not null,
    primary key (kind, target_id, source, source_id));
