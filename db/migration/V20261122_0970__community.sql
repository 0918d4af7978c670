-- Stories: what worked, and what was honestly learned where it did not.
create schema community;

create table community.story (
    id uuid primary key,
    version bigint not null,
    kind text not null check (kind in ('SUCCESS', 'LESSON')),
    school_id uuid not null references district.organization,
    commitment_id uuid not null references vision.commitment,
    title_en text not null check (title_en <> ''), title_es text not null,
    text_en text not null check (text_en <> ''), text_es text not null,
    try_en text not null, try_es text not null,
    consent text not null check (consent in ('NOT_NEEDED', 'GIVEN', 'ASKED')),
    state text not null check (state in ('DRAFT', 'PUBLISHED')),
    written_by uuid not null references district.person,
    written_at timestamptz not null,
    published_at timestamptz,
    constraint story_published check ((state = 'PUBLISHED') = (published_at is not null)),
    constraint story_consent check (state = 'DRAFT' or consent <> 'ASKED'),
    constraint story_in_spanish check (state = 'DRAFT' or (title_es <> '' and text_es <> '')));
create index story_published_at on community.story (published_at desc) where state = 'PUBLISHED';
create index story_commitment on community.story (commitment_id);
