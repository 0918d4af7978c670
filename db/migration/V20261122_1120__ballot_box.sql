-- Three promises. Anonymous: what somebody answered lies in a box until it is mixed with others that share what is kept
-- of it; only then is it a response. Confidential: a key that the server alone can make joins a response with its
-- invitation. Named: the person stands beside the answers.
alter table survey.campaign
    drop constraint campaign_confidentiality_check,
    add constraint campaign_confidentiality_check check (confidentiality in ('ANONYMOUS', 'CONFIDENTIAL', 'NAMED')),
    add keeps text not null default 'SCHOOL LANGUAGE' check (keeps ~ '^((SCHOOL|LEVEL|LANGUAGE|GROUP)( (SCHOOL|LEVEL|LANGUAGE|GROUP))*)?$'),
    add kept_group varchar(200),
    add constraint campaign_kept_group check ((kept_group is not null) = (keeps like '%GROUP%'));

-- A draft that began with an invitation to an anonymous campaign does not know which; only the person's address has both.
alter table survey.draft add invited boolean not null default false;

-- No time, no person, no code, and an id that is chance alone.
create table survey.ballot (
    id uuid primary key,
    campaign_id uuid not null references survey.campaign,
    school_id uuid references district.organization,
    level text not null default '',
    language text not null default '',
    grp text not null default '',
    answers jsonb not null);
create index ballot_campaign on survey.ballot (campaign_id);

alter table survey.response
    alter answered_on drop not null,
    add grp text not null default '',
    add person_id uuid references district.person,
    add join_key bytea;
create index response_person on survey.response (person_id) where person_id is not null;
create index response_join on survey.response (join_key) where join_key is not null;

-- Beside the day of a reminder even a day would tell something, and the language that was chosen is no attribute kept.
update survey.response r set answered_on = null, language = '', grade_band = ''
from survey.campaign c where c.id = r.campaign_id and c.confidentiality = 'ANONYMOUS';

-- What is dead here is read again by nobody, and should not lie around until a fifth of the table is.
alter table survey.ballot set (autovacuum_vacuum_threshold = 20, autovacuum_vacuum_scale_factor = 0.02);
alter table survey.draft set (autovacuum_vacuum_threshold = 50, autovacuum_vacuum_scale_factor = 0.02);
alter table survey.invitation set (autovacuum_vacuum_threshold = 200, autovacuum_vacuum_scale_factor = 0.02);
