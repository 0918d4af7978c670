package org.throughline.access.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.access.PersonId;
import org.throughline.access.control.Tokens;
import org.throughline.platform.Ids;
import org.throughline.platform.SqlRead;
import org.throughline.platform.time.RealTime;

/** The store of one-time links, which knows their hashes only. */
@ApplicationScoped
class Links {

    @PersistenceContext
    EntityManager em;

    @Inject
    @RealTime
    Clock clock;

    /** Makes a link's code, shown this once, and the older ones void. */
    String make(UUID account, LinkKind kind, PersonId by) {
        em.createNativeQuery("select 1 from access.account where id = :account for update").setParameter("account", account).getResultList();
        discard(account);
        String code = Tokens.made();
        Instant now = clock.instant();
        em.createNativeQuery("""
                        insert into access.one_time_link (id, account_id, kind, hash, made_at, made_by, expires_at)
                        values (:id, :account, :kind, :hash, :now, cast(:by as uuid), :expires)""")
                .setParameter("id", Ids.timeOrdered()).setParameter("account", account).setParameter("kind", kind.name())
                .setParameter("hash", Tokens.hash(code)).setParameter("now", now).setParameter("by", by == null ? null : by.toString())
                .setParameter("expires", now.plus(kind.life()))
                .executeUpdate();
        return code;
    }

    void discard(UUID account) {
        em.createNativeQuery("update access.one_time_link set voided_at = :now where account_id = :account and used_at is null and voided_at is null")
                .setParameter("now", clock.instant()).setParameter("account", account).executeUpdate();
    }

    Optional<OpenLink> open(LinkKind kind, String code) {
        return SqlRead.of(em, OpenLink.class, """
                        select l.id, a.person_id, a.login, a.display_name
                        from access.one_time_link l join access.account a on a.id = l.account_id
                        where l.hash = :hash and l.kind = :kind and l.used_at is null and l.voided_at is null and l.expires_at > :now
                          and not exists (select 1 from access.person_mark m where m.person_id = a.person_id)""")
                .with("hash", Tokens.hash(code)).with("kind", kind.name()).with("now", clock.instant()).first();
    }

    /** True for the one who is first. */
    boolean use(UUID link) {
        return em.createNativeQuery("update access.one_time_link set used_at = :now where id = :link and used_at is null and voided_at is null")
                .setParameter("now", clock.instant()).setParameter("link", link).executeUpdate() == 1;
    }

    /** A link that still holds, and for whom. */
    record OpenLink(UUID id, PersonId person, String login, String name) {}
}
