-- Printed forms of a large batch, made by a job in parts, each with other numbers chosen by chance; gone after days.
create table survey.paper_part (
    id uuid primary key,
    batch_id uuid not null references survey.paper_batch,
    part integer not null check (part > 0),
    numbers integer[] not null,
    made_at timestamptz not null,
    content bytea not null,
    unique (batch_id, part));
