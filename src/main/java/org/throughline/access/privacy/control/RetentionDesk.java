package org.throughline.access.privacy.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.access.Can;
import org.throughline.platform.NotFound;
import org.throughline.platform.SqlRead;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.privacy.PeopleByName;
import org.throughline.platform.time.RealTime;

/** The rules of keeping, changed, tried and looked back at. They hold for everybody in the database, so only who guards all may change them. */
@Stateless
@RolesAllowed(Can.GUARD_PRIVACY)
public class RetentionDesk {

    private static final int LONGEST = 36_525;

    @PersistenceContext
    EntityManager em;

    @Inject
    Guarding guarding;

    @Inject
    RetentionRunning running;

    @Inject
    PeopleByName people;

    @Inject
    Audit audit;

    @Inject
    @RealTime
    Clock clock;

    public List<RuleRow> rules() {
        return SqlRead.of(em, RuleRow.class, """
                select r.kind, r.event, r.days, r.action, r.active,
                       exists (select 1 from access.legal_hold h where h.kind = r.kind and h.ended_at is null)
                from access.retention_rule r order by r.kind""").list();
    }

    /** Changes a rule's period, or switches it on or off. */
    public void change(String kind, int days, boolean active) {
        guarding.requireEverywhere();
        if (days < 1 || days > LONGEST) {
            throw new PeriodUnfit();
        }
        RuleRow before = rules().stream().filter(rule -> rule.kind().equals(kind)).findFirst().orElseThrow(NotFound::new);
        em.createNativeQuery("update access.retention_rule set days = :days, active = :active, changed_by = :by, changed_at = :at where kind = :kind")
                .setParameter("days", days).setParameter("active", active).setParameter("by", guarding.viewer()).setParameter("at", clock.instant())
                .setParameter("kind", kind).executeUpdate();
        audit.note(guarding.viewer(), "retention rule changed", kind, told(before.days(), before.active()) + " to " + told(days, active));
    }

    private static String told(int days, boolean active) {
        return active ? days + " days" : "off";
    }

    /** What would go now, changing nothing. */
    public List<RetentionRunning.Found> dryRun() {
        guarding.requireEverywhere();
        return running.dry(guarding.viewer());
    }

    /** Newest first. */
    public List<RunRow> runs(int most) {
        List<Line> lines = SqlRead.of(em, Line.class, """
                select r.id, r.dry, r.started_by, r.started_at, r.ended_at, coalesce(sum(l.found), 0), coalesce(sum(l.held), 0), coalesce(sum(l.done), 0)
                from access.retention_run r left join access.retention_run_line l on l.run_id = r.id
                group by r.id order by r.started_at desc, r.id""").most(most).list();
        Map<UUID, String> names = people.names(lines.stream().map(Line::by).filter(java.util.Objects::nonNull).collect(Collectors.toSet()));
        return lines.stream().map(line -> new RunRow(line.id(), line.dry(), line.by() != null, line.by() == null ? "" : names.getOrDefault(line.by(), "–"),
                line.startedAt(), line.endedAt(), line.found(), line.held(), line.done())).toList();
    }

    /** What a run did, kind by kind; those with nothing to tell are left out. */
    public List<KindRow> kinds(UUID run) {
        return SqlRead.of(em, KindRow.class, "select kind, before, found, held, done from access.retention_run_line where run_id = :run and found + held + done > 0 order by kind")
                .with("run", run).list();
    }

    record Line(UUID id, boolean dry, UUID by, Instant startedAt, Instant endedAt, long found, long held, long done) {}

    /** A rule of keeping. */
    public record RuleRow(String kind, String event, int days, String action, boolean active, boolean held) {}

    /** A run with its sums; not by hand means by night. */
    public record RunRow(UUID id, boolean dry, boolean byHand, String by, Instant startedAt, Instant endedAt, long found, long held, long done) {}

    /** What a run found and let go of one kind. */
    public record KindRow(String kind, Instant before, long found, long held, long done) {}
}
