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
    select c.school_id, coalesce(sum(c.minutes) filter (where c.self_chosen), 0) as chosen_minutes, sum(c.minutes) as all_minutes
    from pd.v_credit c
    where c.posted_at >= (select date_trunc('year', max(k.posted_at) - interval '6 months') + interval '6 months' from pd.credit k)
    group by c.school_id;
