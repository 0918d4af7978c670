-- What each construct of an instrument is scored from. A score takes a reversed item from the other end: low + high - value.
create or replace view survey.v_scale_item as
    select i.instrument_id, c.id as construct_id, c.code as construct, i.id as item_id, i.code as item, i.reversed,
           coalesce(o.low, 0) as low, coalesce(o.high, 10) as high
    from survey.item i
    join survey.construct c on c.id = i.construct_id
    left join lateral (select min(v.value) as low, max(v.value) as high
                       from survey.item_option v where v.item_id = i.id and not v.apart) o on i.type <> 'TEN'
    where i.type in ('SCALE', 'SMILEYS', 'TEN');
