-- What walks saw of a commitment at a school, in the newest walk with judged ratings there.
-- A visit that two observers rated counts once, by its first observer; the second rating is there for agreement.
-- A commitment is as reliable as the weakest of its look-fors: known disagreement first, then what cannot be told yet.
create or replace view evaluation.v_seen as
with judged as (
    select l.commitment_id, v.school_id, v.walk_id, w.opens_on, r.look_for_id, r.visit_id, r.level, v.visited_on,
           dense_rank() over (partition by l.commitment_id, v.school_id order by w.opens_on desc, w.id desc) as newest
    from evaluation.rating r
    join evaluation.visit v on v.id = r.visit_id and v.observer_id = r.observer_id
    join evaluation.walk w on w.id = v.walk_id
    join evaluation.look_for l on l.id = r.look_for_id
    where r.level is not null),
seen as (
    select commitment_id, school_id, walk_id, count(*) filter (where level >= 2) as seen, count(*) as ratings,
           count(distinct visit_id) as visits,
           max(visited_on) as as_of
    from judged
    where newest = 1
    group by commitment_id, school_id, walk_id),
agreed as (
    select a.walk_id, l.commitment_id,
           (array_agg(a.verdict order by case a.verdict when 'NOT_YET_RELIABLE' then 1 when 'NOT_AVAILABLE' then 2
                                                        when 'TENTATIVE' then 3 else 4 end))[1] as verdict,
           min(a.alpha) as alpha
    from evaluation.agreement a
    join evaluation.look_for l on l.id = a.look_for_id
    group by a.walk_id, l.commitment_id)
select s.commitment_id, s.school_id, s.walk_id, s.seen, s.ratings, s.visits, s.as_of,
       case when a.verdict = 'NOT_AVAILABLE' then null else a.alpha end as alpha,
       coalesce(a.verdict, 'NOT_AVAILABLE') as verdict
from seen s
left join agreed a on a.walk_id = s.walk_id and a.commitment_id = s.commitment_id;
