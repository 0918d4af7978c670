-- What everybody said of one thing at a place, as it may be read: a per cent of favorable answers, of a scale its score.
create or replace view survey.v_result_figure as
    select e.campaign_id, e.school_id, e.subject, e.subject_id, e.n, e.favorable as value, e.low, e.high, e.coded
    from survey.result_cell e where e.axis = '' and not e.hidden and e.favorable is not null
    union all
    select s.campaign_id, s.school_id, 'SCALE', s.construct_id, s.n, s.score, s.low, s.high, s.coded
    from survey.result_scale s where s.axis = '' and not s.hidden
      and exists (select 1 from survey.result_alpha a where a.campaign_id = s.campaign_id and a.construct_id = s.construct_id and a.language = '' and a.gate <> 'DO_NOT_REPORT');

-- Items of published campaigns as they may be read, with the reply that says most: to the item, its commitment or its scale.
create or replace view survey.v_item_reply as
    select e.campaign_id, e.school_id, e.subject_id as item_id, i.position, e.value as favorable, e.low, e.high, e.n, e.coded,
           r.id as reply_id, r.state, r.due, r.owner_id
    from survey.v_result_figure e
    join survey.campaign c on c.id = e.campaign_id and c.published_at is not null
    join survey.item i on i.id = e.subject_id
    left join lateral (
        select x.* from survey.reply x
        where x.campaign_id = e.campaign_id and x.school_id is not distinct from e.school_id
          and (x.subject = 'ITEM' and x.subject_id = i.id or x.subject = 'COMMITMENT' and x.subject_id = i.commitment_id or x.subject = 'SCALE' and x.subject_id = i.construct_id)
        order by case x.state when 'DONE' then 0 when 'ANSWERED' then 1 else 2 end, x.due, x.id limit 1) r on true
    where e.subject = 'ITEM';
