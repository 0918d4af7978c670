-- How many were asked and how many answered, by campaign and school: as it was kept when results were published, as it stands
-- until then. Who got no invitation of their own is counted by responses, those among them that still wait to be mixed.
create or replace view survey.v_turnout as
    select c.campaign_id, c.school_id,
           coalesce(c.invited, case when i.invited = 0 then c.counted - c.excepted else i.invited end) as invited,
           coalesce(c.answered, case when i.invited = 0 then (select count(*) from survey.response r where r.campaign_id = c.campaign_id and r.school_id = c.school_id)
                                                           + (select count(*) from survey.ballot b where b.campaign_id = c.campaign_id and b.school_id = c.school_id)
                                     else i.answered end) as answered
    from survey.campaign_school c
    cross join lateral (select coalesce(sum(v.invited), 0) as invited, coalesce(sum(v.answered), 0) as answered
                        from survey.turnout_part v where c.invited is null and v.campaign_id = c.campaign_id and v.school_id = c.school_id) i;

-- What each audience says of a commitment at a school: the newest campaign, published or still open, that has something to
-- say of it there. Figures are null where they are hidden.
create or replace view survey.v_voice as
    select v.audience, v.commitment_id, v.school_id, v.campaign_id, v.favorable, v.n, v.low, v.high,
           case when v.counted > 0 then v.counted - v.excepted
                else coalesce(v.invited, (select coalesce(sum(t.invited), 0) from survey.turnout_part t where t.campaign_id = v.campaign_id and t.school_id = v.school_id)) end as invited,
           v.hidden, v.coded, v.open, v.as_of
    from (select distinct on (c.audience, e.subject_id, e.school_id)
                 c.audience, e.subject_id as commitment_id, e.school_id, c.id as campaign_id,
                 e.favorable, e.n, e.low, e.high, s.counted, s.excepted, s.invited,
                 e.hidden, e.coded, c.published_at is null as open, e.as_of
          from survey.result_cell e
          join survey.campaign c on c.id = e.campaign_id and c.audience <> 'ANYONE'
          join survey.campaign_school s on s.campaign_id = c.id and s.school_id = e.school_id
          where e.subject = 'COMMITMENT' and e.axis = ''
          order by c.audience, e.subject_id, e.school_id, c.opens_at desc, c.id) v;

-- Campaigns that asked at the same schools: only of these all schools together are the same.
create or replace view survey.v_same_schools as
    select a.id as campaign_id, b.id as other_id from survey.campaign a join survey.campaign b on b.id <> a.id
    where not exists (select school_id from survey.campaign_school where campaign_id = a.id except select school_id from survey.campaign_school where campaign_id = b.id)
      and not exists (select school_id from survey.campaign_school where campaign_id = b.id except select school_id from survey.campaign_school where campaign_id = a.id);
