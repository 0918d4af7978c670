-- How many were asked and how many of them answered, in parts that add up: who answers adds one and waits for nobody. A part
-- says no more than its invitation does, and parts of a school are soon made one.
create table survey.turnout_part (
    campaign_id uuid not null references survey.campaign on delete cascade,
    school_id uuid not null,
    invited integer not null,
    answered integer not null);
insert into survey.turnout_part
    select campaign_id, school_id, count(*), count(*) filter (where answered) from survey.invitation where channel <> 'CARD' group by 1, 2;
create index turnout_part_school on survey.turnout_part (campaign_id, school_id) include (invited, answered);

create function survey.turnout_counted() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into survey.turnout_part
        select campaign_id, school_id, count(*), count(*) filter (where answered) from come where channel <> 'CARD' group by 1, 2;
    elsif tg_op = 'DELETE' then
        insert into survey.turnout_part
        select campaign_id, school_id, -count(*), -count(*) filter (where answered) from gone where channel <> 'CARD' group by 1, 2;
    else
        insert into survey.turnout_part
        select w.campaign_id, w.school_id, w.n, case when w.answered then w.n else 0 end
        from (values (old.campaign_id, old.school_id, old.channel, old.answered, -1), (new.campaign_id, new.school_id, new.channel, new.answered, 1))
             as w (campaign_id, school_id, channel, answered, n) where w.channel <> 'CARD';
    end if;
    return null;
end $$;
create trigger invitation_came after insert on survey.invitation referencing new table as come for each statement execute function survey.turnout_counted();
create trigger invitation_went after delete on survey.invitation referencing old table as gone for each statement execute function survey.turnout_counted();
create trigger invitation_moved after update on survey.invitation for each row
    when ((old.campaign_id, old.school_id, old.channel, old.answered) is distinct from (new.campaign_id, new.school_id, new.channel, new.answered))
    execute function survey.turnout_counted();

-- Nobody counts invitations of a campaign any more; whom a school asked is still looked for.
create index invitation_school on survey.invitation (campaign_id, school_id);
drop index survey.invitation_turnout;
