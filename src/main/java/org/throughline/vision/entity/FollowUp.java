package org.throughline.vision.entity;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.platform.Aggregate;
import org.throughline.platform.privacy.Nobody;
import org.throughline.platform.privacy.NotAboutPeople;
import org.throughline.platform.privacy.Personal;

/** A planned look at how a school lives a commitment: the school reports and signs, the district finds. */
@Entity
@NotAboutPeople(Nobody.PLAN)
@Table(schema = "vision", name = "follow_up")
public class FollowUp extends Aggregate {

    private UUID commitmentId;
    private UUID schoolId;
    private LocalDate due;
    @Personal("work.signed")
    private Instant plannedAt;
    @Personal("work.signed")
    private UUID plannedBy;

    @Embedded
    private Report report;

    private LocalDate reportedOn;
    @Personal("work.signed")
    private UUID reportedBy;
    private LocalDate heldOn;
    @Personal("work.signed")
    private UUID heldBy;

    @Enumerated(EnumType.STRING)
    private Finding finding;

    private LocalDate waivedUntil;
    @Personal(value = "work.words", words = true)
    private String note;
    @Personal(value = "work.words", words = true)
    private String nextStep;
    @Personal(value = "work.words", words = true)
    private String nextOwner;

    protected FollowUp() {}

    public FollowUp(Commitment commitment, OrganizationId school, LocalDate due, PersonId by, Instant at) {
        this.commitmentId = commitment.id();
        this.schoolId = school.value();
        this.due = due;
        this.plannedBy = by.value();
        this.plannedAt = at;
    }

    /** The school's own report; until the follow-up is held it may be signed anew. */
    public void report(Report own, PersonId by, LocalDate on) {
        requireOpen();
        report = own;
        reportedBy = by.value();
        reportedOn = on;
    }

    public void hold(Outcome outcome, PersonId by, LocalDate on) {
        requireOpen();
        boolean found = outcome.finding() == Finding.MET || outcome.finding() == Finding.PARTLY;
        if (found && report == null) {
            throw new MetNeedsReport();
        }
        if (outcome.waivedUntil() != null && !outcome.waivedUntil().isAfter(on)) {
            throw new WaivedNeedsDate();
        }
        finding = outcome.finding();
        waivedUntil = outcome.waivedUntil();
        note = outcome.note();
        nextStep = outcome.nextStep();
        nextOwner = outcome.nextOwner();
        heldBy = by.value();
        heldOn = on;
    }

    public FollowUpState state(LocalDate today) {
        return FollowUpState.of(due, reportedOn, heldOn, today);
    }

    private void requireOpen() {
        if (heldOn != null) {
            throw new FollowUpHeld();
        }
    }

    public OrganizationId school() {
        return new OrganizationId(schoolId);
    }
}
