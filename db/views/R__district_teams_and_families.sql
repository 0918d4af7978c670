-- Teams that are, and who is in them now.
create or replace view district.v_team as
    select t.id as team_id, t.school_id, t.kind, t.name from district.team t where t.ended_on is null;

create or replace view district.v_team_member as
    select distinct m.team_id, p.kept_id as person_id
    from district.team_member m join district.team t on t.id = m.team_id and t.ended_on is null
    join district.person p on p.id = m.person_id
    where m.ends_on is null;

-- How to reach a person, one row a channel, in the language to use. An own choice comes before files, files before rosters.
-- Bounced: the last mail that was tried there did not arrive.
create or replace view district.v_contact as
    select p.id as person_id, w.channel, w.address,
           coalesce((select c.language from district.contact_preference c where c.person_id = p.id),
                    (select l.preferred_language from district.v_person_language l where l.person_id = p.id), p.home_language) as language,
           w.verified_at is not null as verified,
           w.channel = 'EMAIL' and coalesce((
               select max(m.failed_at) from platform.mail m where lower(m.recipient) = lower(w.address) and m.failed_at is not null)
               > coalesce((select max(m.sent_at) from platform.mail m where lower(m.recipient) = lower(w.address) and m.sent_at is not null), '-infinity'), false) as bounced
    from district.person p
    cross join lateral (
        select c.channel, c.address, c.verified_at from district.contact c where c.person_id = p.id and c.ended_at is null
        union all
        select 'EMAIL', p.email, null where p.email <> '' and not exists (select 1 from district.contact c where c.person_id = p.id and c.channel = 'EMAIL' and c.ended_at is null)
        union all
        select 'TEXT', p.phone, null where p.phone <> '' and not exists (select 1 from district.contact c where c.person_id = p.id and c.channel = 'TEXT' and c.ended_at is null)) w
    where p.merged_into is null and (p.active or exists (select 1 from district.person m where m.merged_into = p.id and m.active));
