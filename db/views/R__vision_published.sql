-- What vision publishes for reading.

create or replace view vision.v_commitment as
select c.id, p.district_id, c.code, c.position, c.short_en, c.short_es, c.title_en, c.title_es, c.text_en, c.text_es, c.due
from vision.commitment c
join vision.plan p on p.id = c.plan_id
where p.state = 'ADOPTED';

-- the school's own report at its last held follow-up
create or replace view vision.v_leaders_say as
select distinct on (f.commitment_id, f.school_id)
    f.commitment_id, f.school_id, f.id as follow_up_id, f.reported_of, f.reported_total, f.reported_unit, f.reported_on, f.finding
from vision.follow_up f
where f.held_on is not null and f.reported_on is not null
order by f.commitment_id, f.school_id, f.held_on desc, f.due desc;

-- what the measures of adopted commitments are fed from
create or replace view vision.v_measure as
select m.id, m.commitment_id, m.code, m.source, m.unit, m.direction, m.target
from vision.measure m
join vision.v_commitment c on c.id = m.commitment_id;

create or replace view vision.v_alignment as
select a.commitment_id, a.kind, a.target_id, a.title, a.since, a.school_id
from vision.alignment a
where a.until is null;
