package org.throughline.access.privacy.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.throughline.platform.Aggregate;
import org.throughline.platform.privacy.Personal;

/** Somebody asked for a person's data, or that they be erased. The line stays; the file goes. */
@Entity
@Table(schema = "access", name = "person_request")
public class PersonRequest extends Aggregate {

    @Enumerated(EnumType.STRING)
    @Personal("privacy.request")
    private Kind kind;

    @Personal("privacy.request")
    private UUID personId;

    @Personal(value = "privacy.request", words = true)
    private String reason;

    @Personal("privacy.request")
    private String language;

    @Personal("work.signed")
    private UUID askedBy;

    @Personal("privacy.request")
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    @Personal("privacy.request")
    private State state;

    @Personal("privacy.export")
    private UUID jobId;

    @Personal("privacy.request")
    private Instant endedAt;

    @Personal("privacy.export")
    private Instant expiresAt;

    @Personal("privacy.export")
    private byte[] content;

    protected PersonRequest() {}

    private PersonRequest(Kind kind, UUID person, String reason, String language, UUID by, Instant at) {
        this.kind = kind;
        this.personId = person;
        this.reason = reason;
        this.language = language;
        this.askedBy = by;
        this.askedAt = at;
        this.state = State.RUNNING;
    }

    public static PersonRequest export(UUID person, String reason, String language, UUID by, Instant at) {
        return new PersonRequest(Kind.EXPORT, person, reason, language, by, at);
    }

    public static PersonRequest erasure(UUID person, String reason, String language, UUID by, Instant at) {
        return new PersonRequest(Kind.ERASURE, person, reason, language, by, at);
    }

    public UUID person() {
        return personId;
    }

    public String language() {
        return language;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** The file is there, until it expires. */
    public void ready(byte[] file, Instant at, Instant expires) {
        content = file.clone();
        state = State.READY;
        endedAt = at;
        expiresAt = expires;
    }

    public void erased(Instant at) {
        state = State.DONE;
        endedAt = at;
    }

    /** What was asked for. */
    public enum Kind { EXPORT, ERASURE }

    /** An export is made, ready, and gone; an erasure is done. */
    public enum State { RUNNING, READY, GONE, DONE }
}
