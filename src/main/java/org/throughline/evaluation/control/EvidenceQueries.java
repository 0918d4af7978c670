package org.throughline.evaluation.control;

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
import org.throughline.platform.Slice;
import org.throughline.platform.SqlRead;
import org.throughline.platform.text.Language;

/** Evidence at the viewer's schools. */
@Stateless
@RolesAllowed(Can.SEE_WALKS)
public class EvidenceQueries {

    private static final String WANTED = """
            from evaluation.evidence e
            join vision.commitment c on c.id = e.commitment_id
            join district.organization s on s.id = e.school_id
            where e.withdrawn_at is null and (:whole or e.school_id in (:schools))
              and (cast(:school as uuid) is null or e.school_id = cast(:school as uuid))
              and (cast(:commitment as text) is null or c.code = cast(:commitment as text))
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Viewer viewer;

    /** What a list of evidence may be sorted by. */
    public enum Sort implements Slice.Order {
        ADDED("e.added_at"), TITLE("lower(e.title)"), SCHOOL("s.name");

        private final String expression;

        Sort(String expression) {
            this.expression = expression;
        }

        @Override
        public String expression() {
            return expression;
        }
    }

    /** School and commitment's code are null for all. */
    public List<EvidenceRow> rows(OrganizationId school, String commitment, Slice<Sort> slice, Language language) {
        Scope keeps = viewer.may(Can.PLAN_WALKS) ? viewer.scope(Can.PLAN_WALKS) : viewer.scope(Can.OBSERVE);
        return wanted(SqlRead.of(em, EvidenceRow.class, """
                        select e.id, e.title, e.claim, e.kind, e.source, c.code, case when :es then c.short_es else c.short_en end, s.name,
                               e.strength, e.consent, e.added_at, e.file_id, (select f.name from platform.file f where f.id = e.file_id),
                               e.consent <> 'ASKED' or e.added_by = :me, :keepsWhole or e.school_id in (:keeps)
                        %s order by %s, e.id""".formatted(WANTED, slice.order())), school, commitment)
                .with("es", language == Language.ES).with("me", viewer.id().value())
                .with("keepsWhole", keeps.unbounded()).with("keeps", keeps.ids()).slice(slice).list();
    }

    public long count(OrganizationId school, String commitment) {
        return wanted(SqlRead.of(em, Count.class, "select count(*) " + WANTED), school, commitment).one().n();
    }

    private <R extends Record> SqlRead<R> wanted(SqlRead<R> read, OrganizationId school, String commitment) {
        if (school != null) {
            viewer.require(Can.SEE_WALKS, school);
        }
        Scope scope = viewer.scope(Can.SEE_WALKS);
        return read.with("whole", scope.unbounded()).with("schools", scope.ids()).with("school", school == null ? null : school.toString())
                .with("commitment", commitment);
    }

    record Count(long n) {}
}
