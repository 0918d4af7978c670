package org.throughline.vision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.access.OrganizationId;

/**
 * Filled in by modules that know what a measure measures. Asked live for pages that anybody may read, the public one
 * included: it answers without a permission of its own, and only with figures that have passed the protection of small
 * groups.
 */
public interface MeasureSource {

    /** True if this bean answers for the source, such as {@code survey:student}. */
    boolean gives(String source);

    /** The newest value for the school, or for the whole district where school is null; empty without one that may be shown. */
    Optional<Actual> actual(String source, CommitmentId commitment, OrganizationId schoolOrNull);

    /** Earlier values, oldest first and without the newest, where the source keeps them. */
    default List<Actual> earlier(String source, CommitmentId commitment, OrganizationId schoolOrNull) {
        return List.of();
    }

    /**
     * An observed value.
     *
     * @param value in the measure's unit, per cents from 0 to 100
     * @param n     how many people, rooms or minutes it comes from
     * @param low   lower end of the 95% interval, null where there is none
     * @param high  its upper end
     * @param asOf  the day the last of it was observed
     */
    record Actual(double value, long n, Integer low, Integer high, LocalDate asOf) {}
}
