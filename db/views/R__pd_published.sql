-- What other modules may read of professional learning, and the lines that hold of attendance and credit.
create or replace view pd.v_attendance as
    select distinct on (a.section_id, a.meeting_id, a.person_id)
           a.section_id, a.meeting_id, a.person_id, a.minutes, a.method, a.recorded_at, a.recorded_by, a.line
    from pd.attendance a
    order by a.section_id, a.meeting_id, a.person_id, a.line desc;

-- Credit that stands: posted and not reversed.
create or replace view pd.v_credit as
    select c.id, c.person_id, c.section_id, c.school_id, c.category, c.minutes, c.self_chosen, c.posted_at, c.posting
    from pd.credit c
    where c.reverses is null and not exists (select 1 from pd.credit r where r.reverses = c.id);

-- Posted minutes of the newest school year in the ledger (July to June), and those of them that people chose themselves.
-- school_id is where the person worked when the credit was posted; null is the district office.
create or replace view pd.v_self_chosen as
    select c.school_id, coalesce(sum(c.minutes) filter (where c.self_chosen), 0) as chosen_minutes, sum(c.minutes) as all_minutes,
           count(distinct c.person_id) as people, max(c.posted_at) as as_of
    from pd.v_credit c
    where c.posted_at >= (select date_trunc('year', max(k.posted_at) - interval '6 months') + interval '6 months' from pd.credit k)
    group by c.school_id;

-- One row for each run of a course with what lists show of it. What it is now follows from its dates and the time.
create or replace view pd.v_section as
    select s.id, s.version, s.course_id, c.code, c.title, s.label, c.outcomes, c.strand, c.format, c.category, c.most_minutes,
           c.audience, c.standards, c.commitment_id, s.school_id, o.name as school, s.room, s.fewest_seats, s.most_seats,
           s.opens_at, s.closes_at, s.starts_at, s.ends_at, s.cancelled_at, s.cancelled_because, s.credited_at,
           (select count(*) from pd.registration r where r.section_id = s.id and r.given_back_at is null) as taken,
           (select count(*) from pd.meeting m where m.section_id = s.id) as meetings,
           (select string_agg(p.display_name, ', ' order by p.family_name, p.given_name)
            from pd.facilitator f join district.person p on p.id = f.person_id where f.section_id = s.id) as facilitators
    from pd.section s
    join pd.course c on c.id = s.course_id
    join district.organization o on o.id = s.school_id;

-- How many minutes of attendance a section still waits for: one for each person and meeting, or for each person where it has no meetings.
create or replace view pd.v_missing_attendance as
    select s.id as section_id, count(*) as missing
    from pd.section s
    join pd.registration r on r.section_id = s.id and r.given_back_at is null
    left join pd.meeting m on m.section_id = s.id
    where s.cancelled_at is null
      and not exists (select 1 from pd.attendance a
                      where a.section_id = s.id and a.person_id = r.person_id and a.meeting_id is not distinct from m.id)
    group by s.id;
