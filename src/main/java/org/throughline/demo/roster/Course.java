package org.throughline.demo.roster;

import java.util.List;
import java.util.Locale;

/** What the district offers to learn; classes are its runs. */
record Course(String code, String title, Level level, List<String> grades, Subject subject) {

    String sourcedId() {
        return "crs-" + code.toLowerCase(Locale.ROOT);
    }
}
