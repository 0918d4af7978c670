package org.throughline.access.token.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.access.PersonId;
import org.throughline.access.control.Tokens;
import org.throughline.platform.Ids;
import org.throughline.platform.SqlRead;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.time.RealTime;

/** The store of bearer tokens, which knows their hashes only. */
@ApplicationScoped
public class TokenStore {

    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    @PersistenceContext
    EntityManager em;

    @Inject
    Audit audit;

    @Inject
    @RealTime
    Clock clock;

    /** Makes a token; its value is shown this once. */
    public Made make(PersonId owner, String label, TokenScope scope, Duration life, PersonId by) {
        String value = "tl_" + Tokens.made();
        Instant now = clock.instant();
        String only = scope.only() == null ? null : String.join(" ", scope.only());
        em.createNativeQuery("""
                        insert into access.api_token (id, person_id, hash, label, created_at, expires_at, read_only, scope, made_by)
                        values (:id, :owner, :hash, :label, :now, :expires, :reads, string_to_array(cast(:only as text), ' '), :by)""")
                .setParameter("id", Ids.timeOrdered()).setParameter("owner", owner.value()).setParameter("hash", Tokens.hash(value))
                .setParameter("label", label).setParameter("now", now).setParameter("expires", now.plus(life))
                .setParameter("reads", scope.readOnly()).setParameter("only", only).setParameter("by", by.value())
                .executeUpdate();
        audit.note(by.value(), "token made", owner.toString(), label + (scope.readOnly() ? ", reads only" : "") + (only == null ? "" : ", " + only));
        return new Made(value, now.plus(life));
    }

    /** For whom a value stands, while it does. Notes at most once a minute that it was used. */
    public Optional<Holder> holder(String value) {
        Optional<Found> found = SqlRead.of(em, Found.class, """
                        select t.id, t.person_id, t.read_only, array_to_string(t.scope, ' '), t.last_used_at from access.api_token t
                        where t.hash = :hash and t.revoked_at is null and t.expires_at > :now
                          and not exists (select 1 from access.person_mark m where m.person_id = t.person_id)""")
                .with("hash", Tokens.hash(value)).with("now", clock.instant()).first();
        found.filter(token -> token.lastUsedAt() == null || token.lastUsedAt().isBefore(clock.instant().minus(SEEN_EVERY)))
                .ifPresent(token -> em.createNativeQuery("update access.api_token set last_used_at = :now where id = :id")
                        .setParameter("now", clock.instant()).setParameter("id", token.id()).executeUpdate());
        return found.map(token -> new Holder(token.person(), new TokenScope(token.readOnly(), token.scope() == null ? null : Set.of(token.scope().split(" ")))));
    }

    List<TokenRow> rows(PersonId owner) {
        return SqlRead.of(em, TokenRow.class, """
                        select id, label, created_at, expires_at, last_used_at, read_only, array_to_string(scope, ' ') from access.api_token
                        where person_id = :owner and revoked_at is null and expires_at > :now order by created_at desc, id""")
                .with("owner", owner.value()).with("now", clock.instant()).list();
    }

    /** True if the token was the owner's and worked until now. */
    boolean revoke(UUID token, PersonId owner, PersonId by) {
        boolean revoked = em.createNativeQuery("update access.api_token set revoked_at = :now, revoked_by = :by where id = :id and person_id = :owner and revoked_at is null")
                .setParameter("now", clock.instant()).setParameter("by", by.value()).setParameter("id", token).setParameter("owner", owner.value())
                .executeUpdate() == 1;
        if (revoked) {
            audit.note(by.value(), "token revoked", owner.toString(), token.toString());
        }
        return revoked;
    }

    public void revokeAll(PersonId owner, PersonId by) {
        rows(owner).forEach(row -> revoke(row.id(), owner, by));
    }

    /** A token's value and when it ends. */
    public record Made(String value, Instant expiresAt) {}

    /** Whom a token stands for, and within which bounds. */
    public record Holder(PersonId person, TokenScope scope) {}

    private record Found(UUID id, PersonId person, boolean readOnly, String scope, Instant lastUsedAt) {}
}
