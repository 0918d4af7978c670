package org.throughline.vision.entity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.throughline.platform.Aggregate;
import org.throughline.platform.privacy.Nobody;
import org.throughline.platform.privacy.NotAboutPeople;
import org.throughline.vision.CommitmentId;

/** One thing that is tight: it holds for every school of its cohorts, however each lives it. */
@Entity
@NotAboutPeople(Nobody.PLAN)
@Table(schema = "vision")
public class Commitment extends Aggregate {

    private UUID planId;
    private String code;
    private int position;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "short_en"))
    @AttributeOverride(name = "es", column = @Column(name = "short_es"))
    private Wording shortTitle;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    @AttributeOverride(name = "es", column = @Column(name = "title_es"))
    private Wording title;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "text_en"))
    @AttributeOverride(name = "es", column = @Column(name = "text_es"))
    private Wording text;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "reason_en"))
    @AttributeOverride(name = "es", column = @Column(name = "reason_es"))
    private Wording reason;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "least_evidence_en"))
    @AttributeOverride(name = "es", column = @Column(name = "least_evidence_es"))
    private Wording leastEvidence;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "public_title_en"))
    @AttributeOverride(name = "es", column = @Column(name = "public_title_es"))
    private Wording publicTitle;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "public_note_en"))
    @AttributeOverride(name = "es", column = @Column(name = "public_note_es"))
    private Wording publicNote;

    private LocalDate due;

    @ElementCollection
    @CollectionTable(schema = "vision", name = "commitment_cohort", joinColumns = @JoinColumn(name = "commitment_id"))
    @Column(name = "cohort")
    private Set<Integer> cohorts = new HashSet<>();

    protected Commitment() {}

    public Commitment(Plan plan, String code, int position, Promise promise, LocalDate due, Set<Integer> cohorts) {
        this.planId = plan.id();
        this.code = code;
        this.position = position;
        this.due = due;
        this.cohorts.addAll(cohorts);
        say(promise);
    }

    /** Words it anew; whether it still may be is for the plan to say. */
    public final void say(Promise promise) {
        shortTitle = promise.shortTitle();
        title = promise.title();
        text = promise.text();
        reason = promise.reason();
        leastEvidence = promise.leastEvidence();
        publicTitle = promise.publicTitle();
    }

    /** What the public page says of how far we are; unlike the promise it changes as the year goes on. */
    public void tellPublic(Wording note) {
        publicNote = note;
    }

    public boolean complete() {
        return new Promise(shortTitle, title, text, reason, leastEvidence, publicTitle).complete();
    }

    public CommitmentId commitmentId() {
        return new CommitmentId(id());
    }

    public UUID planId() {
        return planId;
    }

    public String code() {
        return code;
    }
}
