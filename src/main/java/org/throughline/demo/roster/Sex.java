package org.throughline.demo.roster;

import java.util.Locale;
import java.util.Random;

/** As OneRoster has it. */
enum Sex {

    FEMALE, MALE, OTHER, UNSPECIFIED;

    static Sex drawn(Random random) {
        double draw = random.nextDouble();
        if (draw < 0.488) {
            return FEMALE;
        }
        if (draw < 0.994) {
            return MALE;
        }
        return draw < 0.997 ? OTHER : UNSPECIFIED;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
