package org.throughline.vision.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.Scope;
import org.throughline.access.Viewer;
import org.throughline.platform.SqlRead;
import org.throughline.platform.text.Language;

/** The log of decisions: those for the district, and those for schools in the viewer's scope; and where things came from. */
@Stateless
@RolesAllowed(Can.SEE_VISION)
public class DecisionQueries {

    private static final String MINE = " from vision.decision d where (d.school_id is null or :whole or d.school_id in (:schools)) and (cast(:id as uuid) is null or d.id = cast(:id as uuid))";

    @PersistenceContext
    EntityManager em;

    @Inject
    Origins origins;

    @Inject
    AdaptationQueries adaptations;

    @Inject
    Viewer viewer;

    /** The newest first; only the one asked for where id is given. */
    public List<DecisionRow> rows(UUID id, Language language, int first, int size) {
        Scope scope = viewer.scope(Can.SEE_VISION);
        return SqlRead.of(em, DecisionRow.class, Tongue.in(language, """
                        select d.id, d.what, d.how, d.decided_at, p.display_name, d.review_on, c.id, c.code, c.title_{l}, o.name, g.title, g.link
                        from (select d.*""") + MINE + Tongue.in(language, """
                        ) d
                        left join vision.commitment c on c.id = d.commitment_id
                        left join district.organization o on o.id = d.school_id
                        left join district.v_person p on p.id = d.decided_by
                        left join lateral (select title, link from vision.origin g where g.kind = 'DECISION' and g.target_id = d.id order by g.since, g.source_id limit 1) g on true
                        order by d.decided_at desc, d.id offset :first limit :size"""))
                .with("id", id == null ? null : id.toString()).with("whole", scope.unbounded()).with("schools", scope.ids()).with("first", first).with("size", size).list();
    }

    public long count(UUID id) {
        Scope scope = viewer.scope(Can.SEE_VISION);
        return SqlRead.of(em, Count.class, "select count(*)" + MINE)
                .with("id", id == null ? null : id.toString()).with("whole", scope.unbounded()).with("schools", scope.ids()).one().rows();
    }

    /** What an adaptation grew out of. */
    public List<OriginRow> originsOfAdaptation(UUID id, Language language) {
        adaptations.details(id, language);
        return origins.of("ADAPTATION", id);
    }

    record Count(long rows) {}

    /** @param origin what it grew out of; null for nothing, as are commitment and school */
    public record DecisionRow(UUID id, String what, String how, Instant decidedAt, String by, LocalDate reviewOn, UUID commitment, String code, String commitmentTitle, String school,
            String origin, String originLink) {}
}
