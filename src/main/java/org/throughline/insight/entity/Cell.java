package org.throughline.insight.entity;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One commitment at one school: five sources and what they come to, which is never a mean.
 *
 * @param sources the five, in the order of {@link SourceKind}
 */
public record Cell(List<Source> sources) {

    /** From here on the difference is the message. */
    public static final int GAP = 25;

    private static final int[] STEPS = {40, 55, 70, 85};
    private static final int ENOUGH_HIDDEN = 2;
    private static final int ENOUGH_STALE = 2;

    public Cell {
        if (sources.size() != SourceKind.values().length) {
            throw new IllegalArgumentException("a cell has " + SourceKind.values().length + " sources");
        }
        sources = List.copyOf(sources);
    }

    /** What a cell shows in the place of its number. */
    public enum Verdict {
        /** The weakest source. */
        VALUE,
        /** The widest difference between fresh sources. */
        GAP,
        /** The school has stopped telling, or most of what is told is old. */
        STALE,
        /** Two sources or more are held back. */
        HIDDEN,
        /** One source alone: shown, but no ground for a color. */
        ALONE,
        /** Nobody says anything. */
        SILENT
    }

    public Source source(SourceKind kind) {
        return sources.get(kind.ordinal());
    }

    public Verdict verdict() {
        if (valued().isEmpty() && count(SourceState.HIDDEN) == 0) {
            return Verdict.SILENT;
        }
        if (source(SourceKind.LEADERS).state() == SourceState.STALE || count(SourceState.STALE) >= ENOUGH_STALE) {
            return Verdict.STALE;
        }
        if (count(SourceState.HIDDEN) >= ENOUGH_HIDDEN || valued().isEmpty()) {
            return Verdict.HIDDEN;
        }
        if (valued().size() == 1) {
            return Verdict.ALONE;
        }
        return gap() >= GAP ? Verdict.GAP : Verdict.VALUE;
    }

    /** The weakest source that has a value. */
    public Optional<Source> weakest() {
        return valued().stream().min(Comparator.comparing(Source::value));
    }

    /** The strongest fresh source. */
    public Optional<Source> strongest() {
        return sources.stream().filter(Source::fresh).max(Comparator.comparing(Source::value));
    }

    /** The widest difference between fresh sources, in points; 0 with fewer than two. */
    public int gap() {
        List<Integer> fresh = sources.stream().filter(Source::fresh).map(Source::value).sorted().toList();
        return fresh.size() < 2 ? 0 : fresh.get(fresh.size() - 1) - fresh.get(0);
    }

    /** The ground, 1 (under 40 %) to 5 (85 % and more), by the weakest source; 0 where there is no number. */
    public int step() {
        if (verdict() != Verdict.VALUE) {
            return 0;
        }
        int weakest = weakest().orElseThrow().value();
        int step = 1;
        for (int bound : STEPS) {
            if (weakest >= bound) {
                step++;
            }
        }
        return step;
    }

    private List<Source> valued() {
        return sources.stream().filter(source -> source.value() != null).toList();
    }

    private long count(SourceState state) {
        return sources.stream().filter(source -> source.state() == state).count();
    }
}
