package org.throughline.access.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.throughline.platform.Aggregate;
import org.throughline.platform.privacy.Personal;

/** A bearer token of the API, known by its hash only. */
@Entity
@Table(schema = "access")
public class ApiToken extends Aggregate {

    @Personal("account.token")
    private UUID accountId;
    @Personal("account.secret")
    private byte[] hash;
    @Personal(value = "account.token", words = true)
    private String label;
    @Personal("account.token")
    private Instant createdAt;
    @Personal("account.token")
    private Instant expiresAt;
    @Personal("account.token")
    private Instant lastUsedAt;
    @Personal("account.token")
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
