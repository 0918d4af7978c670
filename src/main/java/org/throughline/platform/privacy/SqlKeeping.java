package org.throughline.platform.privacy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.throughline.platform.SqlRead;

/** A kind of data whose rows are found and let go by SQL. */
public final class SqlKeeping implements Keeping {

    private static final int SAMPLES = 5;

    private final EntityManager em;
    private final String kind;
    private final String rows;
    private final List<String> acts = new ArrayList<>();
    private String held = "false";
    private String sample = "''";
    private boolean byWallClock = true;
    private int mostAtOnce = Integer.MAX_VALUE;
    private Consumer<UUID> one = id -> { };

    private SqlKeeping(EntityManager em, String kind, String rows) {
        this.em = em;
        this.kind = kind;
        this.rows = rows;
    }

    /**
     * Rows that are due: what follows "from", with t for the table and t.id as its key, up to the condition on
     * {@code :before}; such as {@code platform.mail t where t.sent_at < :before}.
     */
    public static SqlKeeping of(EntityManager em, String kind, String rows) {
        return new SqlKeeping(em, kind, rows);
    }

    /** The condition that keeps a row because of a legal hold; see the views platform.v_held_person and v_held_address. */
    public SqlKeeping unless(String condition) {
        held = condition;
        return this;
    }

    /** An expression that tells a row in a few words. */
    public SqlKeeping shownAs(String expression) {
        sample = expression;
        return this;
    }

    public SqlKeeping byTheDistrictsCalendar() {
        byWallClock = false;
        return this;
    }

    /** A statement for the rows whose ids are in {@code (:ids)}; several run in this order. */
    public SqlKeeping by(String statement) {
        acts.add(statement);
        return this;
    }

    /** What is done for each id, after the statements; at most so many at once. */
    public SqlKeeping byEach(int most, Consumer<UUID> work) {
        mostAtOnce = most;
        one = work;
        return this;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public boolean byWallClock() {
        return byWallClock;
    }

    @Override
    public Due due(Instant before) {
        Counted counted = SqlRead.of(em, Counted.class, "select count(*) filter (where not (%1$s)), count(*) filter (where %1$s) from %2$s".formatted(held, rows))
                .with("before", before).one();
        List<String> samples = SqlRead.of(em, Sample.class, "select %s from %s and not (%s) order by t.id".formatted(sample, rows, held))
                .with("before", before).most(SAMPLES).list().stream().map(Sample::words).toList();
        return new Due(counted.found(), counted.held(), samples);
    }

    @Override
    public int letGo(Instant before, int most) {
        Query query = em.createNativeQuery("select t.id from %s and not (%s) order by t.id".formatted(rows, held)).setParameter("before", before).setMaxResults(Math.min(most, mostAtOnce));
        List<?> ids = query.getResultList();
        if (!ids.isEmpty()) {
            acts.forEach(act -> em.createNativeQuery(act).setParameter("ids", ids).executeUpdate());
            ids.stream().filter(UUID.class::isInstance).map(UUID.class::cast).forEach(one);
        }
        return ids.size();
    }

    record Counted(long found, long held) {}

    record Sample(String words) {}
}
