-- What each construct of an instrument is scored from. A score takes a reversed item from the other end: low + high - value.
create or replace view survey.v_scale_item as
    select i.instrument_id, c.id as construct_id, c.code as construct, i.id as item_id, i.code as item, i.reversed,
           coalesce(o.low, 0) as low, coalesce(o.high, 10) as high
    from survey.item i
    join survey.construct c on c.id = i.construct_id
    left join lateral (select min(v.value) as low, max(v.value) as high
                       from survey.item_option v where v.item_id = i.id and not v.apart) o on i.type <> 'TEN'
    where i.type in ('SCALE', 'SMILEYS', 'TEN');

-- Wordings that the statements of crosswalks bring together, directly or over others: each with the first of its group.
create or replace view survey.v_crosswalk as
    with recursive reach (wording_id, reached_id) as (
        select one_id, one_id from survey.crosswalk union select other_id, other_id from survey.crosswalk
        union
        select r.wording_id, case when c.one_id = r.reached_id then c.other_id else c.one_id end
        from reach r join survey.crosswalk c on r.reached_id in (c.one_id, c.other_id))
    select wording_id, cast(min(cast(reached_id as text)) as uuid) as crosswalk_id from reach group by wording_id;

-- Items with others that ask the same: in the same words, or in words that a crosswalk holds for the same.
create or replace view survey.v_equivalent_item as
    with meaning as (
        select i.id, coalesce(x.crosswalk_id, i.wording_id) as asked
        from survey.item i left join survey.v_crosswalk x on x.wording_id = i.wording_id
        where i.wording_id is not null)
    select a.id as item_id, b.id as equivalent_id
    from meaning a join meaning b on b.asked = a.asked and b.id <> a.id;

-- Pairs of wordings of one type that share much of their words, from 0.3 to 1. A view, as the trigram extension's own schema is
-- in view here.
create or replace view survey.v_similar_wording as
    select a.id as one_id, b.id as other_id, cast(similarity(lower(a.text), lower(b.text)) as double precision) as alike
    from survey.wording a
    join survey.wording b on b.id > a.id and b.type = a.type and lower(a.text) % lower(b.text);
