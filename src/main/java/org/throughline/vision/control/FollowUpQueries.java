package org.throughline.vision.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.OrganizationId;
import org.throughline.access.Scope;
import org.throughline.access.Viewer;
import org.throughline.platform.SqlRead;
import org.throughline.platform.text.Language;
import org.throughline.platform.time.DomainClock;
import org.throughline.vision.CommitmentId;

/** Reads follow-ups of the schools in the viewer's scope. */
@Stateless
@RolesAllowed(Can.SEE_VISION)
public class FollowUpQueries {

    private static final String DETAILS = """
            select f.id, f.version, f.commitment_id, c.code, c.title_{l}, f.school_id, o.name, f.due,
                planner.display_name as planned_by, f.reported_of, f.reported_total, f.reported_unit, f.reported_on, reporter.display_name as reported_by,
                f.finding, f.waived_until, f.note, f.next_step, f.next_owner, f.held_on, holder.display_name as held_by
            from vision.follow_up f
            join vision.commitment c on c.id = f.commitment_id
            join district.organization o on o.id = f.school_id
            left join district.v_person planner on planner.id = f.planned_by
            left join district.v_person reporter on reporter.id = f.reported_by
            left join district.v_person holder on holder.id = f.held_by
            where (:whole or f.school_id in (:schools))
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock clock;

    public FollowUpDetails details(UUID id, Language language) {
        return read(language, "and f.id = :id").with("id", id).one();
    }

    public Optional<FollowUpDetails> planned(CommitmentId commitment, OrganizationId school, LocalDate due) {
        return read(Language.EN, "and f.commitment_id = :commitment and f.school_id = :school and f.due = :due")
                .with("commitment", commitment.value()).with("school", school.value()).with("due", due).first();
    }

    /** Every look at how the school lives the commitment, the newest first. */
    public List<FollowUpDetails> of(CommitmentId commitment, OrganizationId school, Language language) {
        return read(language, "and f.commitment_id = :commitment and f.school_id = :school order by f.due desc, f.id")
                .with("commitment", commitment.value()).with("school", school.value()).list();
    }

    public List<FollowUpDetails> ofCommitment(CommitmentId commitment, Language language) {
        return read(language, "and f.commitment_id = :commitment order by o.name, f.due desc, f.id").with("commitment", commitment.value()).list();
    }

    /** Those that were not held and are late or due within the days, the oldest first. */
    public List<FollowUpDetails> open(int withinDays, Language language) {
        return read(language, "and f.held_on is null and f.due <= :until order by f.due, o.name, f.id")
                .with("until", clock.today().plusDays(withinDays)).list();
    }

    private SqlRead<FollowUpDetails> read(Language language, String rest) {
        Scope scope = viewer.scope(Can.SEE_VISION);
        return SqlRead.of(em, FollowUpDetails.class, Tongue.in(language, DETAILS + rest)).with("whole", scope.unbounded()).with("schools", scope.ids());
    }
}
