package org.throughline.district.feed.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.platform.Ids;
import org.throughline.platform.SqlRead;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.time.RealTime;

/** Notes that a feed failed, and tells those who can do something about it, in one transaction: the caller's. */
@ApplicationScoped
class FeedNotes {

    @PersistenceContext
    EntityManager em;

    @Inject
    FeedMail mail;

    @Inject
    Audit audit;

    @Inject
    @RealTime
    Clock clock;

    void failed(UUID run, String key, Object... parameters) {
        int changed = em.createNativeQuery("""
                        update district.feed_run set state = 'FAILED', ended_at = :now, reason_key = :key, reason_parameters = :parameters,
                            file_hash = case when import_id is null then null else file_hash end
                        where id = :id and state in ('RUNNING', 'DELIVERED', 'WAITS')""")
                .setParameter("now", clock.instant()).setParameter("key", key).setParameter("parameters", texts(parameters)).setParameter("id", run).executeUpdate();
        if (changed == 1) {
            tell(SqlRead.of(em, Of.class, "select feed_id from district.feed_run where id = :id").with("id", run).one().feed(), key, parameters);
        }
    }

    /** Where not even a run could begin. The same trouble of a folder is told once, not each minute. */
    void couldNot(UUID feed, String cause, boolean again, String key, Object... parameters) {
        boolean known = SqlRead.of(em, Of.class, """
                        select r.feed_id from (select * from district.feed_run where feed_id = :feed order by started_at desc, id desc limit 1) r
                        where r.state = 'FAILED' and r.reason_key = :key""").with("feed", feed).with("key", key).first().isPresent();
        if (known && !again) {
            return;
        }
        em.createNativeQuery("""
                        insert into district.feed_run (id, feed_id, cause, whole, started_by, started_at, alive_at, ended_at, state, reason_key, reason_parameters)
                        select :id, f.id, :cause, true, f.kept_by, :now, :now, :now, 'FAILED', :key, :parameters from district.feed f where f.id = :feed""")
                .setParameter("id", Ids.timeOrdered()).setParameter("cause", cause).setParameter("now", clock.instant()).setParameter("key", key)
                .setParameter("parameters", texts(parameters)).setParameter("feed", feed).executeUpdate();
        tell(feed, key, parameters);
    }

    private void tell(UUID feed, String key, Object... parameters) {
        audit.note(null, "feed failed", feed.toString(), key);
        mail.tellFailure(feed, key, texts(parameters));
    }

    static String[] texts(Object... parameters) {
        return Stream.of(parameters).map(String::valueOf).toArray(String[]::new);
    }

    record Of(UUID feed) {}
}
