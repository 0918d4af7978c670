-- Counts are made anew from all answers by one statement for each table; looking up the group of every row took most of it.
-- What belongs to a group still goes with it.
alter table survey.tally_answer drop constraint tally_answer_group_id_fkey;
alter table survey.tally_subject drop constraint tally_subject_group_id_fkey;
alter table survey.tally_gap drop constraint tally_gap_group_id_fkey;

create function survey.tally_group_gone() returns trigger language plpgsql as $$
begin
    delete from survey.tally_answer t using gone g where t.group_id = g.id;
    delete from survey.tally_subject t using gone g where t.group_id = g.id;
    delete from survey.tally_gap t using gone g where t.group_id = g.id;
    return null;
end $$;
create trigger tally_group_gone after delete on survey.tally_group referencing old table as gone for each statement execute function survey.tally_group_gone();

-- The last time that a campaign's counts were made anew, and how many of its numbers were others than had been kept.
create table survey.recount (
    campaign_id uuid primary key references survey.campaign,
    counted_by uuid not null,
    counted_at timestamptz not null,
    responses bigint not null,
    answers bigint not null,
    differing bigint not null);
