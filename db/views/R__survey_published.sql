-- How many were asked and how many answered, by campaign and school (null: no school named).
create or replace view survey.v_turnout as
    select c.campaign_id, c.school_id,
           case when i.invited is null then c.counted - c.excepted else i.invited end as invited,
           case when i.invited is null then coalesce(r.responses, 0) else i.answered end as answered
    from survey.campaign_school c
    left join (select campaign_id, school_id, count(*) as invited, count(*) filter (where answered) as answered
               from survey.invitation group by campaign_id, school_id) i
        on i.campaign_id = c.campaign_id and i.school_id = c.school_id
    left join (select campaign_id, school_id, count(*) as responses
               from survey.response group by campaign_id, school_id) r
        on r.campaign_id = c.campaign_id and r.school_id = c.school_id;

-- What each audience says of a commitment at a school: the newest campaign, published or still open, that has something to
-- say of it there. Figures are null where they are hidden.
create or replace view survey.v_voice as
    select distinct on (c.audience, e.subject_id, e.school_id)
           c.audience, e.subject_id as commitment_id, e.school_id, c.id as campaign_id,
           e.favorable, e.n, e.low, e.high,
           case when s.counted > 0 then s.counted - s.excepted::bigint
                else (select count(*) from survey.invitation i where i.campaign_id = c.id and i.school_id = e.school_id) end as invited,
           e.hidden, e.coded, c.published_at is null as open, e.as_of
    from survey.result_cell e
    join survey.campaign c on c.id = e.campaign_id and c.audience <> 'ANYONE'
    join survey.campaign_school s on s.campaign_id = c.id and s.school_id = e.school_id
    where e.subject = 'COMMITMENT' and e.axis = ''
    order by c.audience, e.subject_id, e.school_id, c.opens_at desc, c.id;
