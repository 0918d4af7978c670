package org.throughline.district.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.throughline.access.Can;
import org.throughline.access.OrganizationId;
import org.throughline.access.Scope;
import org.throughline.access.Viewer;
import org.throughline.platform.SqlRead;

/** The schools of the rosters, as far as the viewer may see them. */
@Stateless
@RolesAllowed(Can.SEE_PEOPLE)
public class SchoolQueries {

    private static final String ROWS = """
            select s.id, s.code, s.name, s.level, s.cohort,
                   (select count(distinct v.person_id) from district.v_student v where v.school_id = s.id),
                   (select count(distinct v.person_id) from district.v_staff v where v.school_id = s.id and v.role = 'teacher'),
                   (select count(distinct v.person_id) from district.v_staff v where v.school_id = s.id)
            from district.v_school s
            where (:whole or s.id in (:schools))""";

    @PersistenceContext
    EntityManager em;

    @Inject
    Viewer viewer;

    /** By name. */
    public List<SchoolRow> rows(int first, int size) {
        return Reach.in(scope(), SqlRead.of(em, SchoolRow.class, ROWS + " order by s.name, s.id limit :size offset :first"))
                .with("first", first).with("size", size).list();
    }

    /** Those whose name has the words. */
    public List<SchoolRow> named(String words, int most) {
        return Reach.in(scope(), SqlRead.of(em, SchoolRow.class, ROWS + " and s.name ilike :words escape '!' order by s.name, s.id limit :most"))
                .with("words", "%" + words.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%").with("most", most).list();
    }

    public long count() {
        return Reach.in(scope(), SqlRead.of(em, Count.class, "select count(*) from district.v_school s where (:whole or s.id in (:schools))")).one().n();
    }

    public SchoolDetails details(OrganizationId id) {
        viewer.require(Can.SEE_PEOPLE, id);
        SchoolRow school = Reach.in(scope(), SqlRead.of(em, SchoolRow.class, ROWS + " and s.id = :id")).with("id", id.value()).one();
        return new SchoolDetails(school,
                of(id, Name.class, "select d.name from district.v_school s join district.organization d on d.id = s.district_id where s.id = :id")
                        .first().map(Name::name).orElse(""),
                of(id, SchoolDetails.Leader.class, """
                        select distinct p.id, p.display_name, p.email from district.v_staff v join district.v_person p on p.id = v.person_id
                        where v.school_id = :id and v.role = 'principal' order by p.display_name, p.id""").list(),
                of(id, SchoolDetails.Grade.class, """
                        select v.grade, count(*) from district.v_student v where v.school_id = :id group by v.grade
                        order by array_position(array['IT', 'PR', 'PK', 'TK', 'KG'], v.grade) nulls last, v.grade""").list(),
                of(id, SchoolDetails.Share.class, """
                        select coalesce(v.job_class, v.role), count(distinct v.person_id) from district.v_staff v where v.school_id = :id
                        group by coalesce(v.job_class, v.role) order by 2 desc, 1""").list(),
                of(id, Count.class, "select count(*) from district.class c where c.school_id = :id and c.active").one().n(),
                of(id, Count.class, "select count(distinct g.guardian_id) from district.v_guardian g where g.school_id = :id").one().n());
    }

    private <R extends Record> SqlRead<R> of(OrganizationId id, Class<R> type, String sql) {
        return SqlRead.of(em, type, sql).with("id", id.value());
    }

    private Scope scope() {
        return viewer.scope(Can.SEE_PEOPLE);
    }

    record Name(String name) {}

    record Count(long n) {}
}
