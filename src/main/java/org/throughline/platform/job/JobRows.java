package org.throughline.platform.job;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.platform.Ids;
import org.throughline.platform.SqlRead;
import org.throughline.platform.time.RealTime;

/** Keeps how far jobs are, each word in a transaction of its own so that it is seen while the work goes on. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class JobRows {

    private static final String COLUMNS = "id, kind, title, started_by, started_at, ended_at, state, step, done, total, result_link";

    @PersistenceContext
    EntityManager em;

    @Inject
    @RealTime
    Clock clock;

    public UUID begin(String kind, String title, UUID startedBy) {
        UUID id = Ids.timeOrdered();
        em.createNativeQuery("insert into platform.job (id, kind, title, started_by, started_at, state) values (:id, :kind, :title, :by, :at, 'RUNNING')")
                .setParameter("id", id).setParameter("kind", kind).setParameter("title", title)
                .setParameter("by", startedBy).setParameter("at", clock.instant()).executeUpdate();
        return id;
    }

    public void runsAs(UUID job, long batchInstance) {
        em.createNativeQuery("update platform.job set batch_instance = :batch where id = :id")
                .setParameter("batch", batchInstance).setParameter("id", job).executeUpdate();
    }

    public void progress(UUID job, String step, long done, long total) {
        em.createNativeQuery("update platform.job set step = :step, done = :done, total = :total where id = :id and state = 'RUNNING'")
                .setParameter("step", step).setParameter("done", done).setParameter("total", total).setParameter("id", job).executeUpdate();
    }

    public void resultAt(UUID job, String link) {
        em.createNativeQuery("update platform.job set result_link = :link where id = :id")
                .setParameter("link", link).setParameter("id", job).executeUpdate();
    }

    public void ended(UUID job, JobState state) {
        em.createNativeQuery("update platform.job set state = :state, ended_at = :at where id = :id and state = 'RUNNING'")
                .setParameter("state", state.name()).setParameter("at", clock.instant()).setParameter("id", job).executeUpdate();
    }

    /** A job that failed runs again; it is not found if it runs, or never ran as a batch. */
    public Interrupted runsAgain(UUID job) {
        em.createNativeQuery("update platform.job set state = 'RUNNING', ended_at = null where id = :id and state = 'FAILED' and batch_instance is not null")
                .setParameter("id", job).executeUpdate();
        return SqlRead.of(em, Interrupted.class, "select id, batch_instance from platform.job where id = :id and state = 'RUNNING'").with("id", job).one();
    }

    public Optional<JobView> find(UUID job) {
        return SqlRead.of(em, JobView.class, "select " + COLUMNS + " from platform.job where id = :id").with("id", job).first();
    }

    /** The one that works now and leaves its result there. */
    public Optional<UUID> running(String kind, String link) {
        return SqlRead.of(em, JobView.class, "select " + COLUMNS + " from platform.job where kind = :kind and result_link = :link and state = 'RUNNING' order by started_at desc, id")
                .with("kind", kind).with("link", link).first().map(JobView::id);
    }

    public List<JobView> recent(UUID startedBy, boolean ofAll, int most) {
        return SqlRead.of(em, JobView.class, "select " + COLUMNS + " from platform.job where (:all or started_by = :by) order by started_at desc, id")
                .with("all", ofAll).with("by", startedBy).most(most).list();
    }

    public boolean hasEnded(String kind) {
        return SqlRead.of(em, Count.class, "select count(*) from platform.job where kind = :kind and state = 'DONE'").with("kind", kind).one().n() > 0;
    }

    public List<Interrupted> interrupted() {
        return SqlRead.of(em, Interrupted.class, "select id, batch_instance from platform.job where state = 'RUNNING' order by started_at").list();
    }

    public record Interrupted(UUID job, Long batchInstance) {}

    record Count(long n) {}
}
