package org.throughline.access.privacy.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.throughline.platform.Aggregate;
import org.throughline.platform.privacy.Personal;

/** An order that data stay, although a rule or a request says otherwise: one person's, everybody's at a place, or one kind. */
@Entity
@Table(schema = "access", name = "legal_hold")
public class LegalHold extends Aggregate {

    @Personal("privacy.hold")
    private UUID personId;

    @Personal("privacy.hold")
    private UUID organizationId;

    @Personal("privacy.hold")
    private String kind;

    @Personal(value = "privacy.hold", words = true)
    private String reason;

    @Personal("work.signed")
    private UUID placedBy;

    @Personal("work.signed")
    private Instant placedAt;

    @Personal("work.signed")
    private UUID endedBy;

    @Personal("work.signed")
    private Instant endedAt;

    @Personal(value = "privacy.hold", words = true)
    private String endReason;

    protected LegalHold() {}

    private LegalHold(UUID person, UUID organization, String kind, String reason, UUID by, Instant at) {
        this.personId = person;
        this.organizationId = organization;
        this.kind = kind;
        this.reason = reason;
        this.placedBy = by;
        this.placedAt = at;
    }

    public static LegalHold ofPerson(UUID person, String reason, UUID by, Instant at) {
        return new LegalHold(person, null, null, reason, by, at);
    }

    public static LegalHold ofPlace(UUID organization, String reason, UUID by, Instant at) {
        return new LegalHold(null, organization, null, reason, by, at);
    }

    public static LegalHold ofKind(String kind, String reason, UUID by, Instant at) {
        return new LegalHold(null, null, kind, reason, by, at);
    }

    /** Whom or what it is about, as an id or a kind. */
    public String subject() {
        return kind != null ? kind : String.valueOf(personId != null ? personId : organizationId);
    }

    /** Null where it is not about one person. */
    public UUID person() {
        return personId;
    }

    /** Null where it is not about a place. */
    public UUID organization() {
        return organizationId;
    }

    public void end(String why, UUID by, Instant at) {
        if (endedAt != null) {
            throw new HoldEnded();
        }
        endReason = why;
        endedBy = by;
        endedAt = at;
    }
}
