package org.throughline.evaluation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Optional;
import org.throughline.access.OrganizationId;
import org.throughline.platform.SqlRead;
import org.throughline.statistics.Interval;
import org.throughline.statistics.Share;
import org.throughline.vision.CommitmentId;
import org.throughline.vision.MeasureSource;

/**
 * Gives measures what walks saw: the share of ratings at level 2 or 3. Where observers do not yet agree on every
 * look-for of the commitment, it gives nothing. Ratings of one room hang together, so the interval counts rooms.
 */
@ApplicationScoped
class WalksMeasure implements MeasureSource {

    private static final String SOURCE = "walks";

    @PersistenceContext
    EntityManager em;

    @Override
    public boolean gives(String source) {
        return SOURCE.equals(source);
    }

    @Override
    public Optional<Actual> actual(String source, CommitmentId commitment, OrganizationId schoolOrNull) {
        Seen seen = SqlRead.of(em, Seen.class, """
                        select coalesce(sum(s.seen), 0), coalesce(sum(s.ratings), 0), coalesce(sum(s.visits), 0), max(s.as_of)
                        from evaluation.v_seen s
                        where s.commitment_id = :commitment and s.verdict in ('RELIABLE', 'TENTATIVE')
                          and (cast(:school as uuid) is null or s.school_id = cast(:school as uuid))""")
                .with("commitment", commitment.value()).with("school", schoolOrNull == null ? null : schoolOrNull.toString()).one();
        if (seen.ratings() == 0) {
            return Optional.empty();
        }
        double share = (double) seen.seen() / seen.ratings();
        Interval interval = new Share((int) Math.round(share * seen.visits()), (int) seen.visits()).interval();
        return Optional.of(new Actual(100 * share, seen.visits(), interval.low(), interval.high(), seen.asOf()));
    }

    record Seen(long seen, long ratings, long visits, LocalDate asOf) {}
}
