package org.throughline.district.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.throughline.platform.time.DomainClock;

/**
 * Grade and subject teams of a school, from who teaches what: in a grade's team is who teaches that grade alone in at
 * least half of their classes; in a subject's, who teaches it in at least half of their scheduled classes. Two make a team.
 */
@ApplicationScoped
public class TeamsOfClasses {

    private static final String WANTED = """
            with taught as materialized (
                select distinct c.school_id, p.kept_id as person_id, c.id, c.type,
                       case when cardinality(c.grades) > 0 then c.grades else coalesce(k.grades, '{}') end as grades,
                       case when cardinality(c.subjects) > 0 then c.subjects else coalesce(k.subjects, '{}') end as subjects
                from district.enrollment e
                join district.class c on c.id = e.class_id and c.active
                join district.person p on p.id = e.person_id and p.active and p.kind = 'STAFF'
                join district.organization o on o.id = c.school_id and o.kind = 'SCHOOL' and o.active
                left join district.course k on k.id = c.course_id
                where e.active and e.role = 'teacher'),
            found as (
                select 'GRADE' as kind, t.school_id, t.grades[1] as key, t.person_id
                from taught t join (select school_id, person_id, count(*) as n from taught group by 1, 2) a using (school_id, person_id)
                where cardinality(t.grades) = 1 and btrim(t.grades[1]) <> '' group by t.school_id, t.grades[1], t.person_id, a.n having count(*) * 2 >= a.n
                union all
                select 'SUBJECT', t.school_id, s.subject, t.person_id
                from taught t cross join lateral (select distinct btrim(u) as subject from unnest(t.subjects) u where btrim(u) <> '') s
                join (select school_id, person_id, count(*) as n from taught where type = 'scheduled' group by 1, 2) a using (school_id, person_id)
                where t.type = 'scheduled' and length(s.subject) <= 100 group by t.school_id, s.subject, t.person_id, a.n having count(*) * 2 >= a.n)
            select f.* from found f
            join (select kind, school_id, key from found group by 1, 2, 3 having count(*) >= 2) team using (kind, school_id, key)""";

    @PersistenceContext
    EntityManager em;

    @Inject
    DomainClock clock;

    public void refresh() {
        run("create temporary table wanted_member on commit drop as " + WANTED);
        run("analyze wanted_member");
        dated("""
                insert into district.team (id, school_id, kind, key, name, made_on)
                select gen_random_uuid(), w.school_id, w.kind, w.key, case when w.kind = 'GRADE' then 'Grade ' || ltrim(w.key, '0') else w.key end, :today
                from wanted_member w group by w.school_id, w.kind, w.key
                on conflict (school_id, kind, key) where key is not null do update set ended_on = null, version = team.version + 1 where team.ended_on is not null""");
        dated("""
                update district.team_member m set ends_on = greatest(m.begins_on, :today)
                from district.team t where t.id = m.team_id and t.key is not null and m.ends_on is null
                  and not exists (select 1 from wanted_member w where w.school_id = t.school_id and w.kind = t.kind and w.key = t.key and w.person_id = m.person_id)""");
        dated("""
                insert into district.team_member (id, team_id, person_id, begins_on)
                select gen_random_uuid(), t.id, w.person_id, :today
                from wanted_member w join district.team t on t.school_id = w.school_id and t.kind = w.kind and t.key = w.key
                on conflict (team_id, person_id) where ends_on is null do nothing""");
        dated("""
                update district.team t set ended_on = greatest(t.made_on, :today), version = version + 1
                where t.key is not null and t.ended_on is null and not exists (select 1 from district.team_member m where m.team_id = t.id and m.ends_on is null)""");
        run("drop table wanted_member");
    }

    private void run(String sql) {
        em.createNativeQuery(sql).executeUpdate();
    }

    private void dated(String sql) {
        em.createNativeQuery(sql).setParameter("today", clock.today()).executeUpdate();
    }
}
