-- Reports of schools as documents, made by a job for all of them and kept for some weeks; without a school all in one.
create table survey.school_report (
    id uuid primary key,
    campaign_id uuid not null references survey.campaign on delete cascade,
    school_id uuid references district.organization,
    language text not null check (language <> ''),
    made_at timestamptz not null,
    content bytea not null,
    unique nulls not distinct (campaign_id, school_id, language));
