package org.throughline.demo.control;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Levels from 0 to 3 for the visits of a school, by quota: exactly so many seen, in an order from a fixed seed. */
final class DrawnLevels {

    /** Of what was seen, the share that students shaped themselves; of what was not, the share with no sign at all. */
    private static final double SHAPED = 0.3;
    private static final double NO_SIGN = 0.4;

    private DrawnLevels() {}

    static List<Integer> of(int visits, double perCentSeen, long seed) {
        int seen = (int) Math.round(visits * perCentSeen / 100);
        int shaped = (int) Math.round(seen * SHAPED);
        int none = (int) Math.round((visits - seen) * NO_SIGN);
        List<Integer> levels = new ArrayList<>();
        for (int i = 0; i < visits; i++) {
            levels.add(i < shaped ? 3 : i < seen ? 2 : i < seen + none ? 0 : 1);
        }
        Collections.shuffle(levels, new Random(seed));
        return levels;
    }
}
