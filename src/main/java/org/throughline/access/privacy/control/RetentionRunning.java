package org.throughline.access.privacy.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.throughline.platform.Ids;
import org.throughline.platform.SqlRead;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.privacy.Keeping;
import org.throughline.platform.privacy.Keepings;
import org.throughline.platform.time.RealTime;

/**
 * Lets go what was kept long enough, chunk by chunk, each in a transaction of its own. For the night and for jobs; people
 * come by {@link RetentionDesk}.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RetentionRunning {

    private static final int AT_ONCE = 500;

    @PersistenceContext
    EntityManager em;

    @Inject
    @Any
    Instance<Keepings> modules;

    @Inject
    Audit audit;

    @Inject
    Clock calendar;

    @Inject
    @RealTime
    Clock clock;

    /** Begins a run of all rules in force; by nobody at night. Kinds under a legal hold are found and not touched. */
    public UUID begin(UUID by) {
        return record(by, false);
    }

    /** Finds what would go, and changes nothing else than that this was looked at. */
    public List<Found> dry(UUID by) {
        UUID run = record(by, true);
        em.createNativeQuery("update access.retention_run set ended_at = :now where id = :run").setParameter("now", clock.instant()).setParameter("run", run).executeUpdate();
        Map<String, Keeping> kinds = kinds();
        Set<String> held = heldKinds();
        return lines(run).stream().map(line -> new Found(line.kind(), line.before(), line.found(), line.held(),
                held.contains(line.kind()) ? List.of() : kinds.get(line.kind()).due(line.before()).samples())).toList();
    }

    private UUID record(UUID by, boolean dry) {
        UUID run = Ids.timeOrdered();
        Instant now = clock.instant();
        em.createNativeQuery("insert into access.retention_run (id, dry, started_by, started_at) values (:id, :dry, cast(:by as uuid), :now)")
                .setParameter("id", run).setParameter("dry", dry).setParameter("by", by == null ? null : by.toString()).setParameter("now", now).executeUpdate();
        Map<String, Keeping> kinds = kinds();
        Set<String> held = heldKinds();
        for (RuleInForce rule : SqlRead.of(em, RuleInForce.class, "select kind, days from access.retention_rule where active order by kind").list()) {
            Keeping keeping = kinds.get(rule.kind());
            if (keeping == null) {
                throw new IllegalStateException("no module lets " + rule.kind() + " go");
            }
            Instant before = (keeping.byWallClock() ? now : calendar.instant()).minus(Duration.ofDays(rule.days()));
            Keeping.Due due = keeping.due(before);
            boolean whole = held.contains(rule.kind());
            em.createNativeQuery("insert into access.retention_run_line (run_id, kind, before, found, held, ended) values (:run, :kind, :before, :found, :held, :ended)")
                    .setParameter("run", run).setParameter("kind", rule.kind()).setParameter("before", before)
                    .setParameter("found", whole ? 0 : due.found()).setParameter("held", whole ? due.found() + due.held() : due.held())
                    .setParameter("ended", dry || whole || due.found() == 0).executeUpdate();
        }
        audit.note(by, dry ? "retention tried" : "retention begun", run.toString(), "");
        return run;
    }

    /** One chunk more; false when all is done. */
    public boolean step(UUID run) {
        Optional<Line> next = lines(run).stream().filter(line -> !line.ended()).findFirst();
        if (next.isEmpty()) {
            end(run);
            return false;
        }
        int gone = kinds().get(next.get().kind()).letGo(next.get().before(), AT_ONCE);
        em.createNativeQuery("update access.retention_run_line set done = done + :gone, ended = :ended where run_id = :run and kind = :kind")
                .setParameter("gone", (long) gone).setParameter("ended", gone == 0).setParameter("run", run).setParameter("kind", next.get().kind()).executeUpdate();
        return true;
    }

    private void end(UUID run) {
        int ended = em.createNativeQuery("update access.retention_run set ended_at = :now where id = :run and ended_at is null")
                .setParameter("now", clock.instant()).setParameter("run", run).executeUpdate();
        if (ended > 0) {
            audit.note(null, "retention ended", run.toString(), lines(run).stream().filter(line -> line.done() > 0)
                    .map(line -> line.kind() + ": " + line.done()).collect(Collectors.joining(", ")));
        }
    }

    /** How far a run is. */
    public Progress progress(UUID run) {
        List<Line> lines = lines(run);
        return new Progress(lines.stream().mapToLong(Line::done).sum(), lines.stream().mapToLong(Line::found).sum());
    }

    /** A night's run that was cut off. */
    public Optional<UUID> unfinishedNight() {
        return SqlRead.of(em, Run.class, "select id, started_at from access.retention_run where ended_at is null and started_by is null order by started_at, id").first().map(Run::id);
    }

    /** When the last night's run began. */
    public Optional<Instant> lastNight() {
        return SqlRead.of(em, Run.class, "select id, started_at from access.retention_run where started_by is null and not dry order by started_at desc, id").most(1).first().map(Run::startedAt);
    }

    private List<Line> lines(UUID run) {
        return SqlRead.of(em, Line.class, "select kind, before, found, held, done, ended from access.retention_run_line where run_id = :run order by kind").with("run", run).list();
    }

    private Map<String, Keeping> kinds() {
        return StreamSupport.stream(modules.spliterator(), false).flatMap(module -> module.kinds().stream()).collect(Collectors.toMap(Keeping::kind, kind -> kind));
    }

    private Set<String> heldKinds() {
        return SqlRead.of(em, Kind.class, "select distinct kind from access.legal_hold where kind is not null and ended_at is null order by kind").list().stream()
                .map(Kind::kind).collect(Collectors.toSet());
    }

    record RuleInForce(String kind, int days) {}

    record Run(UUID id, Instant startedAt) {}

    record Kind(String kind) {}

    record Line(String kind, Instant before, long found, long held, long done, boolean ended) {}

    /** So many of so many are gone. */
    public record Progress(long done, long found) {}

    /** What a dry run found of a kind, with a few samples, which are kept nowhere. */
    public record Found(String kind, Instant before, long found, long held, List<String> samples) {}
}
