-- How many were asked and how many answered, kept when results are published: nothing changes it any more, and counting a
-- million invitations for each look at a page would take longer than all else on it.
alter table survey.campaign_school add invited integer, add answered integer;
update survey.campaign_school c
set invited = case when i.invited = 0 then c.counted - c.excepted else i.invited end,
    answered = case when i.invited = 0 then (select count(*) from survey.response r where r.campaign_id = c.campaign_id and r.school_id = c.school_id) else i.answered end
from (select s.campaign_id, s.school_id, count(v.id) as invited, count(v.id) filter (where v.answered) as answered
      from survey.campaign_school s left join survey.invitation v on v.campaign_id = s.campaign_id and v.school_id = s.school_id and v.channel <> 'CARD'
      group by 1, 2) i
where i.campaign_id = c.campaign_id and i.school_id = c.school_id
  and exists (select 1 from survey.campaign p where p.id = c.campaign_id and p.published_at is not null);
