-- Items that make a score together: those of a construct that are all answered over one range.
create or replace view survey.v_scored_item as
    select s.instrument_id, s.construct_id, s.item_id, s.reversed, s.low, s.high, s.items
    from (select i.*, count(*) over (partition by i.instrument_id, i.construct_id) as items,
                 min(i.low) over construct = max(i.low) over construct and min(i.high) over construct = max(i.high) over construct as alike
          from survey.v_scale_item i
          window construct as (partition by i.instrument_id, i.construct_id)) s
    where s.alike and s.low < s.high;

-- What is counted by people, not by answers: each value of an item that is no answer set apart, with what it counts toward and
-- what it is worth there.
create or replace view survey.v_counted_value as
    with chosen as (
        select i.instrument_id, i.id as item_id, i.type, i.commitment_id, o.value
        from survey.item i join survey.item_option o on o.item_id = i.id and not o.apart
        where i.type in ('SCALE', 'SMILEYS', 'MULTIPLE')
        union all
        select i.instrument_id, i.id, i.type, i.commitment_id, cast(step as smallint) from survey.item i, generate_series(0, 10) step where i.type = 'TEN')
    select c.instrument_id, c.item_id, c.value, s.construct_id as subject_id, case when s.reversed then s.low + s.high - c.value else c.value end as score, s.items
    from chosen c join survey.v_scored_item s on s.item_id = c.item_id and s.instrument_id = c.instrument_id
    union all
    select c.instrument_id, c.item_id, c.value, c.commitment_id, c.value, null from chosen c where c.type = 'SCALE' and c.commitment_id is not null
    union all
    select c.instrument_id, c.item_id, c.value, c.item_id, c.value, null from chosen c where c.type = 'MULTIPLE';
