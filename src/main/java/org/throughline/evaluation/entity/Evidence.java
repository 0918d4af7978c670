package org.throughline.evaluation.entity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.evaluation.EvidenceId;
import org.throughline.platform.Aggregate;
import org.throughline.platform.privacy.Nobody;
import org.throughline.platform.privacy.NotAboutPeople;
import org.throughline.platform.privacy.Personal;
import org.throughline.vision.CommitmentId;

/** An artifact that stands for a claim about a commitment at a school. */
@Entity
@NotAboutPeople(Nobody.LOOK_FORS)
@Table(schema = "evaluation")
public class Evidence extends Aggregate {

    @Personal(value = "evidence.words", words = true)
    private String title;
    @Personal(value = "evidence.words", words = true)
    private String claim;

    @Enumerated(EnumType.STRING)
    private EvidenceKind kind;

    @Personal(value = "evidence.words", words = true)
    private String source;
    private UUID commitmentId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "school_id"))
    private OrganizationId school;

    @Enumerated(EnumType.STRING)
    private Strength strength;

    @Enumerated(EnumType.STRING)
    @Personal("evidence.consent")
    private Consent consent;

    private UUID fileId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "added_by"))
    @Personal("work.signed")
    private PersonId addedBy;

    @Personal("work.signed")
    private Instant addedAt;
    private Instant withdrawnAt;

    protected Evidence() {}

    /**
     * Adds a piece.
     *
     * @param file its file, or null where the words are all
     */
    public Evidence(Piece piece, UUID file, PersonId by, Instant at) {
        this.title = piece.title().strip();
        this.claim = piece.claim().strip();
        this.kind = piece.kind();
        this.source = piece.source() == null ? "" : piece.source().strip();
        this.commitmentId = piece.commitment().value();
        this.school = piece.school();
        this.strength = piece.strength();
        this.consent = piece.consent();
        this.fileId = file;
        this.addedBy = by;
        this.addedAt = at;
    }

    /** Those who can be recognized have agreed. True if they had not before. */
    public boolean consentIsGiven() {
        requireThere();
        boolean waited = consent == Consent.ASKED;
        if (waited) {
            consent = Consent.GIVEN;
        }
        return waited;
    }

    /** Takes the piece off the thread; that it was there stays on record. */
    public void withdraw(Instant at) {
        requireThere();
        withdrawnAt = at;
    }

    /** Refuses the file to all but who added it, as long as people in it have not agreed. */
    public void requireOpenTo(PersonId reader) {
        requireThere();
        if (consent == Consent.ASKED && !addedBy.equals(reader)) {
            throw new ConsentMissing(title);
        }
    }

    private void requireThere() {
        if (withdrawnAt != null) {
            throw new EvidenceWithdrawn(title);
        }
    }

    public EvidenceId evidenceId() {
        return new EvidenceId(id());
    }

    public CommitmentId commitment() {
        return new CommitmentId(commitmentId);
    }

    public OrganizationId school() {
        return school;
    }

    public String title() {
        return title;
    }

    public Optional<UUID> file() {
        return Optional.ofNullable(fileId);
    }

    /**
     * What is said of a piece when it is added.
     *
     * @param claim  what it shows
     * @param source where it comes from, such as "Grade 7 science, unit 4"; may be empty
     */
    public record Piece(String title, String claim, EvidenceKind kind, String source, CommitmentId commitment,
            OrganizationId school, Strength strength, Consent consent) {}
}
