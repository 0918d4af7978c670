-- Instruments that touch areas protected by PPRA; where such an item must be answered, students need a parent's consent before.
create or replace view survey.v_protected_instrument as
    select i.instrument_id, bool_or(i.required) as demands_consent
    from survey.item i where exists (select 1 from survey.item_area a where a.item_id = i.id) group by i.instrument_id;

-- What a parent said of surveys at large (scope "surveys") or of one campaign (scope "survey:" and its code).
create or replace view survey.v_parents_no as
    select c.id as campaign_id, o.person_id
    from survey.campaign c join district.v_opt_out o on o.scope in ('surveys', 'survey:' || c.code);
create or replace view survey.v_parents_yes as
    select c.id as campaign_id, m.person_id
    from survey.campaign c join district.v_media_consent m on m.scope in ('surveys', 'survey:' || c.code)
    where m.given and (m.expires_on is null or m.expires_on >= cast(c.opens_at as date));

-- Why a student is not asked by a campaign, by what the parents said; '' where nothing stands against it.
create or replace function survey.left_out(asking uuid, student uuid) returns text language sql stable as $$
    select case when exists (select 1 from survey.v_parents_no n where n.campaign_id = asking and n.person_id = student) then 'OPTED_OUT'
                when (select p.demands_consent from survey.campaign c join survey.v_protected_instrument p on p.instrument_id = c.instrument_id where c.id = asking)
                     and not exists (select 1 from survey.v_parents_yes y where y.campaign_id = asking and y.person_id = student) then 'NO_CONSENT'
                else '' end
$$;

-- Whom a campaign asks, one row for each invitation that there is or would be. What is counted before anything is sent and
-- what invitations are made of are both read from here, so that they cannot differ.
--   place   only what goes through this school; null for all of them
--   through the school whose letter or class it would come by
--   reach   MAIL, TEXT (its address is a number), CLASS (students), or why there is no mail: NO_ADDRESS, BOUNCED, UNSUBSCRIBED;
--           OPTED_OUT (by the student's parents, or a person's own word) and NO_CONSENT are not asked
create or replace function survey.audience(asking uuid, place uuid)
    returns table (person_id uuid, school_id uuid, through_id uuid, child_id uuid, grade text, home_language text, language text, reach text, address text)
    language sql stable as $$
with rule as (
    select c.audience, coalesce(r.roles, '{}') as roles, coalesce(r.levels, '{}') as levels, coalesce(r.grades, '{}') as grades,
           coalesce(r.groups, '{}') as groups, coalesce(r.languages, '{}') as languages, coalesce(r.teams, '{}') as teams,
           r.sample, coalesce(r.seed, 0) as seed, case when c.audience = 'FAMILY' then coalesce(r.family_way, 'SCHOOL') else 'SCHOOL' end as way,
           array(select l.language from survey.campaign_language l where l.campaign_id = c.id order by l.language) as spoken,
           c.audience = 'STUDENT' and coalesce(p.demands_consent, false) as by_consent, c.by_text
    from survey.campaign c left join survey.campaign_rule r on r.campaign_id = c.id
    left join survey.v_protected_instrument p on p.instrument_id = c.instrument_id
    where c.id = asking),
here as (
    select s.school_id
    from rule join survey.campaign_school s on s.campaign_id = asking
    join district.v_school o on o.id = s.school_id
    where (cardinality(rule.levels) = 0 or o.level = any (rule.levels))
      and (place is null or s.school_id = place or rule.way <> 'SCHOOL' or rule.sample is not null)),
people as (
    select distinct s.person_id, s.school_id, cast(null as uuid) as child_id, '' as grade
    from rule join district.v_staff s on rule.audience = 'STAFF' join here on here.school_id = s.school_id
    where cardinality(rule.roles) = 0 or s.role = any (rule.roles) or s.job_class = any (rule.roles)
    union all
    -- the youngest are asked only where their grade is named: they need pictures and somebody who reads
    select s.person_id, s.school_id, null, coalesce(s.grade, '')
    from rule join district.v_student s on rule.audience = 'STUDENT' join here on here.school_id = s.school_id
    where case when cardinality(rule.grades) = 0 then s.grade not in ('PK', 'KG', '01', '02') else s.grade = any (rule.grades) end
    union all
    select g.guardian_id, g.school_id, g.student_id, coalesce(s.grade, '')
    from rule join district.v_guardian g on rule.audience = 'FAMILY' join here on here.school_id = g.school_id
    left join district.v_student s on s.person_id = g.student_id and s.school_id = g.school_id
    where cardinality(rule.grades) = 0 or s.grade = any (rule.grades)),
narrowed as (
    select p.person_id, p.school_id, p.child_id, p.grade, coalesce(v.home_language, '') as home_language
    from rule cross join people p join district.v_person v on v.id = p.person_id
    where (cardinality(rule.languages) = 0 or coalesce(nullif(v.home_language, ''), '?') = any (rule.languages))
      and (cardinality(rule.groups) = 0 or exists (
          select 1 from district.v_person_group g where g.name = any (rule.groups) and (g.person_id = p.person_id or g.person_id = p.child_id)))
      and (cardinality(rule.teams) = 0 or exists (
          select 1 from district.v_team_member t where t.team_id = any (rule.teams) and (t.person_id = p.person_id or t.person_id = p.child_id)))),
by_school as (
    select n.person_id, n.school_id, n.home_language, max(n.grade) as grade, count(*) as children
    from narrowed n join rule on rule.way <> 'CHILD' group by n.person_id, n.school_id, n.home_language),
asked as (
    select b.person_id, b.school_id, b.school_id as through_id, cast(null as uuid) as child_id, b.grade, b.home_language
    from by_school b join rule on rule.way = 'SCHOOL'
    union all
    select n.person_id, n.school_id, first_value(n.school_id) over (partition by n.person_id order by n.grade desc, n.child_id), n.child_id, n.grade, n.home_language
    from narrowed n join rule on rule.way = 'CHILD'
    union all
    -- once for all children: it counts at the school with the most of them
    (select distinct on (b.person_id) b.person_id, b.school_id, b.school_id, null, b.grade, b.home_language
     from by_school b join rule on rule.way = 'FAMILY' order by b.person_id, b.children desc, b.grade desc, b.school_id)),
reached as (
    select a.*, k.address, platform.phone(t.address) as number,
           case when k.language = any (rule.spoken) then k.language when l.preferred_language = any (rule.spoken) then l.preferred_language
                when a.home_language = any (rule.spoken) then a.home_language else 'en' end as language,
           case when a.person_id in (select n.person_id from survey.v_parents_no n where n.campaign_id = asking) then 'OPTED_OUT'
                when rule.by_consent and a.person_id not in (select y.person_id from survey.v_parents_yes y where y.campaign_id = asking) then 'NO_CONSENT'
                when rule.audience = 'STUDENT' then 'CLASS'
                when t.address is not null and platform.phone(t.address) not in (select s.recipient from platform.text_stop s)
                     and a.person_id not in (select o.person_id from district.v_opt_out o where o.scope = 'texts')
                     and (k.address is null or k.bounced or t.verified and not k.verified or a.person_id in (select m.person_id from survey.mail_opt_out m)) then 'TEXT'
                when k.address is null then 'NO_ADDRESS'
                when a.person_id in (select m.person_id from survey.mail_opt_out m) then 'UNSUBSCRIBED'
                when k.bounced then 'BOUNCED'
                else 'MAIL' end as reach
    from rule cross join asked a
    left join district.v_contact k on k.person_id = a.person_id and k.channel = 'EMAIL' and k.address like '%_@_%'
    left join district.v_contact t on rule.by_text and t.person_id = a.person_id and t.channel = 'TEXT' and platform.phone(t.address) is not null
    left join district.v_person_language l on l.person_id = a.person_id),
drawn as (
    -- who was invited already stays in the sample when the rosters change
    select r.*, dense_rank() over (order by r.reach in ('OPTED_OUT', 'NO_CONSENT'),
                                   case when rule.sample is not null then not exists (
                                       select 1 from survey.invitation i where i.campaign_id = asking and i.person_id = r.person_id) end,
                                   md5(rule.seed || ' ' || r.person_id)) as turn
    from rule cross join reached r)
select d.person_id, d.school_id, d.through_id, d.child_id, d.grade, d.home_language, d.language, d.reach, case d.reach when 'TEXT' then d.number else d.address end
from rule cross join drawn d
where (rule.sample is null or d.reach in ('OPTED_OUT', 'NO_CONSENT') or d.turn <= rule.sample) and (place is null or d.through_id = place)
$$;
