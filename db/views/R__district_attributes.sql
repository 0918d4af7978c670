-- What other modules may read of what no roster column holds: what is in force, of active people. Days are the
-- district's, so whoever reads asks by its own clock whether something has expired. Two records that were found to be one
-- person answer with the one that was kept.
create or replace view district.v_person_language as
    select distinct on (p.kept_id) p.kept_id as person_id, l.home_language, l.preferred_language
    from district.person_language l join district.person p on p.id = l.person_id and p.active where l.active
    order by p.kept_id, p.merged_into nulls first, l.id;

create or replace view district.v_person_group as
    select distinct p.kept_id as person_id, g.name
    from district.person_group g join district.person p on p.id = g.person_id and p.active where g.active;

create or replace view district.v_employment as
    select distinct p.kept_id as person_id, e.organization_id, e.job_class, e.fte, e.begins_on, e.ends_on
    from district.employment e join district.person p on p.id = e.person_id and p.active where e.active;

create or replace view district.v_license as
    select l.id, p.kept_id as person_id, l.number, l.type, l.areas, l.issued_on, l.expires_on
    from district.license l join district.person p on p.id = l.person_id and p.active where l.active;

-- The last line that somebody recorded of a person and scope; it comes before what a file says.
create or replace view district.v_consent_now as
    select distinct on (p.kept_id, c.kind, c.scope) p.kept_id as person_id, c.kind, c.scope, c.given, c.decided_on, c.expires_on
    from district.consent_line c join district.person p on p.id = c.person_id
    order by p.kept_id, c.kind, c.scope, c.decided_on desc, c.recorded_at desc, c.id desc;

-- Scope is surveys, texts, photos or another word of the district's.
create or replace view district.v_opt_out as
    select distinct p.kept_id as person_id, o.scope, o.decided_on
    from district.opt_out o join district.person p on p.id = o.person_id and p.active
    where o.active and not exists (select 1 from district.v_consent_now c where c.person_id = p.kept_id and c.kind = 'OPT_OUT' and c.scope = o.scope)
    union all
    select c.person_id, c.scope, c.decided_on from district.v_consent_now c where c.kind = 'OPT_OUT' and not c.given;

-- Scope is name, picture, video, work, all or another word of the district's; no row is no consent.
create or replace view district.v_media_consent as
    select distinct p.kept_id as person_id, m.scope, m.given, m.decided_on, m.expires_on
    from district.media_consent m join district.person p on p.id = m.person_id and p.active
    where m.active and not exists (select 1 from district.v_consent_now c where c.person_id = p.kept_id and c.kind = 'MEDIA' and c.scope = m.scope)
    union all
    select c.person_id, c.scope, c.given, c.decided_on, c.expires_on from district.v_consent_now c where c.kind = 'MEDIA';
