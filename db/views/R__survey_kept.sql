-- What a campaign keeps of an invited person in the place of a group, "" for nothing: the group that it names, of whoever
-- belongs to it, or the role of staff where they were asked, in the district's word for the job, else in that for the position.
create or replace view survey.v_kept_group as
    select i.id as invitation_id,
           case when c.keeps like '%GROUP%' then
                    case when exists (select 1 from district.v_person_group g where g.person_id = i.person_id and g.name = c.kept_group) then c.kept_group else '' end
                when c.keeps like '%ROLE%' then
                    coalesce((select coalesce(s.job_class, s.role) from district.v_staff s where s.person_id = i.person_id
                              order by s.school_id is distinct from i.school_id, 1 limit 1), '')
                else '' end as grp
    from survey.invitation i join survey.campaign c on c.id = i.campaign_id;
