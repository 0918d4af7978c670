package org.throughline.insight.entity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What one source says of a commitment at a school.
 *
 * @param value whole per cent; null unless the state has a value
 * @param n     people, rooms or ratings behind it; null where it has no value
 * @param low   lower end of the 95 % interval, null where the source is no sample
 * @param high  upper end
 * @param coded -1 where the value means "or less", 1 "or more", 0 exact: the ends of small groups
 * @param asOf  the day it was told, null where nothing was
 */
public record Source(SourceKind kind, SourceState state, Integer value, Long n, Integer low, Integer high, int coded, LocalDate asOf) {

    public Source {
        if (state.hasValue() != (value != null)) {
            throw new IllegalArgumentException("a value belongs to a source that is fresh or stale, and to no other");
        }
    }

    public static Source none(SourceKind kind) {
        return new Source(kind, SourceState.NONE, null, null, null, null, 0, null);
    }

    public static Source hidden(SourceKind kind, LocalDate asOf) {
        return new Source(kind, SourceState.HIDDEN, null, null, null, null, 0, asOf);
    }

    public static Source unreliable(SourceKind kind, LocalDate asOf) {
        return new Source(kind, SourceState.UNRELIABLE, null, null, null, null, 0, asOf);
    }

    /** A told value, fresh or stale by its day. */
    public static Source told(SourceKind kind, int value, Long n, Integer low, Integer high, int coded, LocalDate asOf, LocalDate today) {
        boolean stale = ChronoUnit.DAYS.between(asOf, today) > kind.silentDays();
        return new Source(kind, stale ? SourceState.STALE : SourceState.FRESH, value, n, low, high, coded, asOf);
    }

    /** What is on record is of today, however long ago the last of it was written down. */
    public static Source recorded(SourceKind kind, int value, long people, LocalDate lastOn) {
        return new Source(kind, SourceState.FRESH, value, people, null, null, 0, lastOn);
    }

    public boolean fresh() {
        return state == SourceState.FRESH;
    }
}
