package org.throughline.insight.web;

import java.util.Locale;
import org.throughline.insight.entity.Cell;
import org.throughline.insight.entity.Source;
import org.throughline.insight.entity.SourceKind;

/**
 * The five bars of a heat cell as SVG paths in a box of 40 × 16, one path for each way a bar is drawn: solid in ink,
 * solid in the accent (students and families), hollow, dotted, hatched, or a short dash for nothing.
 */
public record Bars(String solid, String own, String stale, String unreliable, String hatch, String none) {

    private static final int WIDTH = 6;
    private static final int PITCH = 8;
    private static final int BASE = 15;
    private static final double PER_POINT = 0.14;

    static Bars of(Cell cell) {
        StringBuilder solid = new StringBuilder();
        StringBuilder own = new StringBuilder();
        StringBuilder stale = new StringBuilder();
        StringBuilder unreliable = new StringBuilder();
        StringBuilder hatch = new StringBuilder();
        StringBuilder none = new StringBuilder();
        for (Source source : cell.sources()) {
            int x = 1 + PITCH * source.kind().ordinal();
            boolean families = source.kind() == SourceKind.STUDENTS || source.kind() == SourceKind.FAMILIES;
            switch (source.state()) {
                case FRESH -> (families ? own : solid).append(bar(x, source.value() * PER_POINT));
                case STALE -> stale.append(bar(x, source.value() * PER_POINT));
                case UNRELIABLE -> unreliable.append(bar(x, 100 * PER_POINT));
                case HIDDEN -> hatch.append(hatched(x));
                case NONE -> none.append(bar(x, 1.5));
            }
        }
        return new Bars(solid.toString(), own.toString(), stale.toString(), unreliable.toString(), hatch.toString(), none.toString());
    }

    private static String bar(int x, double height) {
        double h = Math.max(1.5, height);
        return String.format(Locale.ROOT, "M%d %.1fh%dv%.1fh-%dz", x, BASE - h, WIDTH, h, WIDTH);
    }

    /** The same for every hidden group, so that height tells nothing. */
    private static String hatched(int x) {
        return String.format(Locale.ROOT, "M%d 3l2-2M%d 7l6-6M%d 11l6-6M%d 15l6-6M%d 15l2-2", x, x, x, x, x + 4);
    }
}
