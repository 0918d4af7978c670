package org.throughline.access.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.throughline.platform.Aggregate;

/** A bearer token of the API, known by its hash only. */
@Entity
@Table(schema = "access")
public class ApiToken extends Aggregate {

    private UUID accountId;
    private byte[] hash;
    private String label;
    private Instant createdAt;
    private Instant expiresAt;
    private Instant lastUsedAt;
    private Instant revokedAt;

    protected ApiToken() {}

    public ApiToken(Account account, byte[] hash, String label, Instant now, Duration life) {
        this.accountId = account.id();
        this.hash = hash.clone();
        this.label = label;
        this.createdAt = now;
        this.expiresAt = now.plus(life);
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
