package org.throughline.vision.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.OrganizationId;
import org.throughline.access.Scope;
import org.throughline.access.Viewer;
import org.throughline.platform.NotFound;
import org.throughline.platform.SqlRead;
import org.throughline.platform.text.Language;
import org.throughline.vision.CommitmentId;

/** Reads adaptations of the schools in the viewer's scope. */
@Stateless
@RolesAllowed(Can.SEE_VISION)
public class AdaptationQueries {

    private static final String DETAILS = """
            select a.id, a.version, a.commitment_id, c.code, c.title_{l}, a.school_id, o.name, a.how, a.decided_with, a.state, a.since, a.reason
            from vision.adaptation a
            join vision.commitment c on c.id = a.commitment_id
            join district.organization o on o.id = a.school_id
            where (:whole or a.school_id in (:schools))
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Viewer viewer;

    public AdaptationDetails details(UUID id, Language language) {
        return read(language, "and a.id = :id").with("id", id).one();
    }

    public Optional<AdaptationDetails> of(CommitmentId commitment, OrganizationId school, Language language) {
        return read(language, "and a.commitment_id = :commitment and a.school_id = :school")
                .with("commitment", commitment.value()).with("school", school.value()).first();
    }

    public List<AdaptationDetails> ofCommitment(CommitmentId commitment, Language language) {
        return read(language, "and a.commitment_id = :commitment order by o.name, a.id").with("commitment", commitment.value()).list();
    }

    /** Who moved it where, the newest step first. */
    public List<StepRow> history(UUID id) {
        details(id, Language.EN);
        return SqlRead.of(em, StepRow.class, """
                        select t.state, t.at, v.display_name, t.how, t.decided_with, t.reason
                        from vision.adaptation_step t left join district.v_person v on v.id = t.person_id
                        where t.adaptation_id = :id order by t.number desc""").with("id", id).list();
    }

    /** The name of a school whose adaptations the viewer may see. */
    public String nameOf(OrganizationId school) {
        viewer.require(Can.SEE_VISION, school);
        return NotFound.unless(SqlRead.of(em, Name.class, "select name from district.v_school where id = :id").with("id", school.value()).first().orElse(null)).name();
    }

    private SqlRead<AdaptationDetails> read(Language language, String rest) {
        Scope scope = viewer.scope(Can.SEE_VISION);
        return SqlRead.of(em, AdaptationDetails.class, Tongue.in(language, DETAILS + rest)).with("whole", scope.unbounded()).with("schools", scope.ids());
    }

    record Name(String name) {}
}
