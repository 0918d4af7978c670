package org.throughline.district.control;

import org.throughline.access.Scope;
import org.throughline.platform.SqlRead;

/** Whom a viewer may see: everyone, or who works at, goes to, or has a child at the viewer's schools. */
final class Reach {

    /** A condition on a person p; see {@link #in}. */
    static final String OF_PERSON = """
            (:whole
             or exists (select 1 from district.position t where t.person_id = p.id and t.active and t.organization_id in (:schools))
             or exists (select 1 from district.guardianship g join district.position t on t.person_id = g.student_id and t.active
                        where g.guardian_id = p.id and g.active and t.organization_id in (:schools)))""";

    private Reach() {}

    static <R extends Record> SqlRead<R> in(Scope scope, SqlRead<R> read) {
        return read.with("whole", scope.unbounded()).with("schools", scope.ids());
    }
}
