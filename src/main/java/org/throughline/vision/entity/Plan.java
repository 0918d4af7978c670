package org.throughline.vision.entity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.platform.Aggregate;
import org.throughline.platform.privacy.Nobody;
import org.throughline.platform.privacy.NotAboutPeople;
import org.throughline.platform.privacy.Personal;

/** The direction of a district for several years. What it says can change until it is adopted. */
@Entity
@NotAboutPeople(Nobody.PLAN)
@Table(schema = "vision")
public class Plan extends Aggregate {

    private UUID districtId;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    @AttributeOverride(name = "es", column = @Column(name = "title_es"))
    private Wording title;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "vision_en"))
    @AttributeOverride(name = "es", column = @Column(name = "vision_es"))
    private Wording vision;

    @Enumerated(EnumType.STRING)
    private PlanState state = PlanState.DRAFT;

    private LocalDate startsOn;
    private LocalDate endsOn;
    private LocalDate listeningStartsOn;
    private LocalDate listeningEndsOn;
    private LocalDate listeningPlannedEnd;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "extension_reason_en"))
    @AttributeOverride(name = "es", column = @Column(name = "extension_reason_es"))
    private Wording extensionReason;

    @Embedded
    private Voices voices = Voices.none();

    private LocalDate adoptedOn;
    @Personal("work.signed")
    private UUID adoptedBy;
    private LocalDate closedOn;

    protected Plan() {}

    public Plan(OrganizationId district, Wording title, Wording vision, LocalDate startsOn, LocalDate endsOn) {
        districtId = district.value();
        describe(title, vision, startsOn, endsOn);
    }

    /** Says anew what the plan is called, what it is for and for which years. */
    public final void describe(Wording newTitle, Wording newVision, LocalDate from, LocalDate to) {
        requireOpen();
        if (!from.isBefore(to)) {
            throw new DatesReversed();
        }
        title = newTitle;
        vision = newVision;
        startsOn = from;
        endsOn = to;
    }

    /** People are asked from this day; the end is a promise that may only be moved with a reason. */
    public void openConsultation(LocalDate from, LocalDate plannedEnd) {
        requireOpen();
        if (!from.isBefore(plannedEnd)) {
            throw new DatesReversed();
        }
        state = PlanState.CONSULTATION;
        listeningStartsOn = from;
        listeningEndsOn = plannedEnd;
        listeningPlannedEnd = plannedEnd;
    }

    public void extendConsultation(LocalDate end, Wording reason) {
        requireOpen();
        if (state != PlanState.CONSULTATION) {
            throw new PlanNotOpen();
        }
        if (!end.isAfter(listeningEndsOn)) {
            throw new DatesReversed();
        }
        listeningEndsOn = end;
        extensionReason = reason;
    }

    /** How many were heard. */
    public void heard(Voices contributions) {
        requireOpen();
        voices = contributions;
    }

    /** Puts the plan in force. */
    public void adopt(Definition definition, Collection<Commitment> commitments, PersonId by, LocalDate on) {
        requireOpen();
        if (definition == null || !definition.complete() || !title.complete() || !vision.complete()
                || commitments.isEmpty() || !commitments.stream().allMatch(Commitment::complete)) {
            throw new PlanIncomplete();
        }
        state = PlanState.ADOPTED;
        adoptedOn = on;
        adoptedBy = by.value();
    }

    public void close(LocalDate on) {
        if (state != PlanState.ADOPTED) {
            throw new PlanNotOpen();
        }
        state = PlanState.CLOSED;
        closedOn = on;
    }

    /** Refuses what only a plan that is still being written allows. */
    public final void requireOpen() {
        if (state != PlanState.DRAFT && state != PlanState.CONSULTATION) {
            throw new PlanNotOpen();
        }
    }

    public boolean inForce() {
        return state == PlanState.ADOPTED;
    }

    public OrganizationId district() {
        return new OrganizationId(districtId);
    }

    public Wording title() {
        return title;
    }

    public PlanState state() {
        return state;
    }
}
