package org.throughline.statistics;

import java.util.Arrays;
import java.util.List;
import org.throughline.statistics.ShareHiding.Kept;
import org.throughline.statistics.ShareTable.Line;
import org.throughline.statistics.SmallGroups.Rest;
import org.throughline.statistics.SmallGroups.Spot;

/** What is told of the lines of a table, while it is decided: less and less. */
final class Telling {

    private final List<Line> lines;
    private final Told[] told;

    Telling(List<Line> lines) {
        this.lines = lines;
        told = new Told[lines.size()];
        Arrays.fill(told, Told.EVERYTHING);
    }

    Told of(int line) {
        return told[line];
    }

    void atMost(int line, Told most) {
        if (most.compareTo(told[line]) < 0) {
            told[line] = most;
        }
    }

    @SuppressWarnings("unchecked")
    <P> void into(Kept<P> kept) {
        for (int i = 0; i < told.length; i++) {
            if (told[i] != Told.EVERYTHING) {
                if (lines.get(i).what() instanceof Rest<?> rest) {
                    kept.rests().put((Rest<P>) rest, told[i]);
                } else {
                    kept.spots().put((Spot<P>) lines.get(i).what(), told[i]);
                }
            }
        }
    }
}
