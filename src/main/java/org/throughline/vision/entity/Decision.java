package org.throughline.vision.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.throughline.access.PersonId;
import org.throughline.platform.Aggregate;
import org.throughline.platform.privacy.Nobody;
import org.throughline.platform.privacy.NotAboutPeople;
import org.throughline.platform.privacy.Personal;

/** What changed in the plan, and how that was decided. It is not changed afterwards: another decision follows it. */
@Entity
@NotAboutPeople(Nobody.PLAN)
@Table(schema = "vision")
public class Decision extends Aggregate {

    /** After half a year somebody looks whether it did what it should. */
    private static final int REVIEW_MONTHS = 6;

    private UUID planId;
    private UUID commitmentId;
    private UUID schoolId;
    @Personal(value = "work.words", words = true)
    private String what;
    @Personal(value = "work.words", words = true)
    private String how;
    @Personal("work.signed")
    private Instant decidedAt;
    @Personal("work.signed")
    private UUID decidedBy;
    private LocalDate reviewOn;

    protected Decision() {}

    /** @param commitment null where it is about none of them, as is school where it holds for the district */
    public Decision(UUID plan, UUID commitment, UUID school, String what, String how, PersonId by, Instant at, LocalDate today) {
        if (what == null || what.isBlank() || how == null || how.isBlank()) {
            throw new WordsMissing();
        }
        this.planId = plan;
        this.commitmentId = commitment;
        this.schoolId = school;
        this.what = what.strip();
        this.how = how.strip();
        this.decidedBy = by.value();
        this.decidedAt = at;
        this.reviewOn = today.plusMonths(REVIEW_MONTHS);
    }
}
