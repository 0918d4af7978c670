package org.throughline.vision.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.platform.SqlRead;
import org.throughline.platform.text.Language;
import org.throughline.vision.CommitmentId;
import org.throughline.vision.entity.MeasureStatus;

/** The plan in force and how far the district is, for anybody: nothing of a single school, nothing that is not adopted. */
@Stateless
@PermitAll
public class PublicVision {

    @PersistenceContext
    EntityManager em;

    @Inject
    PlanTexts texts;

    @Inject
    MeasureReading measures;

    public Optional<PlanDetails> plan(Language language) {
        return texts.inForce(language);
    }

    public List<String> misconceptions(Language language) {
        return texts.inForce(language).map(plan -> texts.misconceptions(plan.definitionId(), language)).orElse(List.of());
    }

    public List<PublicPromise> promises(Language language) {
        Optional<PlanDetails> plan = texts.inForce(language);
        return plan.map(found -> promises(found.id(), language)).orElse(List.of());
    }

    private List<PublicPromise> promises(UUID plan, Language language) {
        Map<CommitmentId, List<MeasureLine>> lines = measures.ofPlan(plan, language).stream().collect(Collectors.groupingBy(MeasureLine::commitment));
        return SqlRead.of(em, Told.class, Tongue.in(language, """
                        select id, public_title_{l}, coalesce(nullif(public_note_{l}, ''), public_note_en)
                        from vision.commitment where plan_id = :plan order by position""")).with("plan", plan).list().stream()
                .map(told -> {
                    List<MeasureLine> own = lines.getOrDefault(told.id(), List.of());
                    return new PublicPromise(told.title(), told.note(), MeasureStatus.weakest(own.stream().map(MeasureLine::status).toList()),
                            own.isEmpty() ? null : own.get(0),
                            own.stream().filter(line -> line.status() != MeasureStatus.NO_DATA && line.status() != MeasureStatus.STALE).count());
                }).toList();
    }

    record Told(CommitmentId id, String title, String note) {}
}
