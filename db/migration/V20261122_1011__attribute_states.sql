-- N: a row that names a person and says nothing, so that what a complete list lacks of the person ends.
alter table district.staged_fact drop constraint staged_fact_state_check;
alter table district.staged_fact add constraint staged_fact_state_check check (state in ('A', 'D', 'N', 'R', 'T'));
create index staged_fact_person on district.staged_fact (file_id, person_id);
