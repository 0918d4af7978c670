package org.throughline.district.control;

import org.throughline.access.Scope;
import org.throughline.platform.SqlRead;

/** Whom a viewer may see: everyone, or who works at, goes to, or has a child at the viewer's schools. */
final class Reach {

    /** A condition on a kept person p; see {@link #in}. */
    static final String OF_PERSON = """
            (:whole
             or exists (select 1 from district.person m join district.position t on t.person_id = m.id and t.active
                        where m.kept_id = p.id and t.organization_id in (:schools))
             or exists (select 1 from district.person m join district.guardianship g on g.guardian_id = m.id and g.active
                        join district.position t on t.person_id = g.student_id and t.active
                        where m.kept_id = p.id and t.organization_id in (:schools)))""";

    /** The same, asked of one person after the other in any case: the right way along a list that is cut off early. */
    private static final String ONE_BY_ONE = """
            coalesce((select true from district.person m join district.position t on t.person_id = m.id and t.active
                      where m.kept_id = p.id and t.organization_id in (:schools) limit 1),
                     (select true from district.person m join district.guardianship g on g.guardian_id = m.id and g.active
                      join district.position t on t.person_id = g.student_id and t.active
                      where m.kept_id = p.id and t.organization_id in (:schools) limit 1), false)""";

    /** The same as a set that is made first: the shorter way where the schools are few. */
    private static final String AS_SET = """
            p.id in (select m.kept_id from district.position t join district.person m on m.id = t.person_id
                     where t.active and t.organization_id in (:%1$s)
                     union
                     select m.kept_id from district.position t join district.guardianship g on g.student_id = t.person_id and g.active
                     join district.person m on m.id = g.guardian_id
                     where t.active and t.organization_id in (:%1$s))""";

    private static final int FEW = 4;

    private Reach() {}

    /** A condition for a long list: none for who sees everyone, so that nothing is asked of each row. */
    static String ofList(Scope scope) {
        return scope.unbounded() ? "true" : scope.schools().size() <= FEW ? set("schools") : ONE_BY_ONE;
    }

    /** Who is at the organizations of a parameter, or has a child there. */
    static String set(String parameter) {
        return AS_SET.formatted(parameter);
    }

    static <R extends Record> SqlRead<R> in(Scope scope, SqlRead<R> read) {
        return read.with("whole", scope.unbounded()).with("schools", scope.ids());
    }
}
