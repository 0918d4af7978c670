-- Letters as they are to be printed, one file for each homeroom (or grade) of a school. The codes are in the file only, which
-- is sealed, and goes when the letters are printed or a week has passed.
create table survey.letter_file (
    id uuid primary key,
    campaign_id uuid not null references survey.campaign,
    school_id uuid not null references district.organization,
    room text not null,
    letters integer not null check (letters > 0),
    cards boolean not null default false,
    made_at timestamptz not null,
    made_by uuid not null,
    taken_at timestamptz,
    content bytea);
create index letter_file_campaign on survey.letter_file (campaign_id, school_id, room);

-- A card opens one child's answers in class; it is no person's, and counts as nobody's invitation.
alter table survey.invitation drop constraint invitation_channel_check, add constraint invitation_channel_check check (channel in ('MAIL', 'LETTER', 'CARD'));
