package org.throughline.demo.roster;

import static org.throughline.demo.roster.Level.ALTERNATIVE;
import static org.throughline.demo.roster.Level.EARLY_CHILDHOOD;
import static org.throughline.demo.roster.Level.ELEMENTARY;
import static org.throughline.demo.roster.Level.HIGH;
import static org.throughline.demo.roster.Level.MIDDLE;

import java.util.List;

/**
 * A line of the district's school table. Shares are whole percents of the enrollment.
 *
 * @param slug what follows {@code sch-} in the source id
 * @param next slug of the school that its students go on to; empty where that is open
 */
record School(String slug, String name, Level level, int enrollment, int lunchShare, int englishLearnerShare,
        int disabilityShare, int teachers, int cohort, String next) {

    static final String DISTRICT_ID = "org-lvcusd";
    static final String DISTRICT_NAME = "Larkspur Valley CUSD";
    static final String DISTRICT_CODE = "99-199-0260-26";

    static final School MAPLE_RIDGE =
            new School("maple-ridge", "Maple Ridge MS", MIDDLE, 842, 45, 13, 15, 58, 1, "larkspur-hs");
    static final School PINE_STREET =
            new School("pine-street", "Pine Street MS", MIDDLE, 731, 57, 19, 17, 51, 3, "westbrook");
    static final School HAWTHORN =
            new School("hawthorn", "Hawthorn Dual Language ES", ELEMENTARY, 556, 58, 47, 13, 33, 2, "pine-street");

    /** All twenty, in the order of the table. */
    static final List<School> ALL = List.of(
            new School("little-prairie", "Little Prairie ECC", EARLY_CHILDHOOD, 312, 52, 24, 31, 18, 3, ""),
            new School("alder-creek", "Alder Creek ES", ELEMENTARY, 486, 38, 11, 14, 27, 1, "maple-ridge"),
            new School("bluestem", "Bluestem ES", ELEMENTARY, 521, 61, 29, 15, 30, 1, "northgate"),
            new School("cottonwood", "Cottonwood ES", ELEMENTARY, 447, 44, 13, 16, 25, 2, "maple-ridge"),
            new School("dogwood", "Dogwood ES", ELEMENTARY, 402, 29, 6, 13, 23, 2, "orchard-park"),
            new School("eastfield", "Eastfield ES", ELEMENTARY, 538, 72, 38, 17, 32, 1, "northgate"),
            new School("fox-hollow", "Fox Hollow ES", ELEMENTARY, 463, 33, 9, 14, 26, 3, "orchard-park"),
            new School("glenwood", "Glenwood ES", ELEMENTARY, 495, 47, 16, 15, 28, 2, "pine-street"),
            HAWTHORN,
            new School("ironbridge", "Ironbridge ES", ELEMENTARY, 431, 66, 21, 18, 25, 3, "northgate"),
            new School("juniper", "Juniper ES", ELEMENTARY, 478, 41, 12, 14, 27, 3, "maple-ridge"),
            new School("kestrel", "Kestrel ES", ELEMENTARY, 389, 25, 5, 12, 22, 3, "orchard-park"),
            new School("prairie-grove", "Prairie Grove ES", ELEMENTARY, 148, 49, 3, 18, 9, 3, "pine-street"),
            MAPLE_RIDGE,
            new School("northgate", "Northgate MS", MIDDLE, 796, 63, 24, 17, 56, 2, "westbrook"),
            new School("orchard-park", "Orchard Park MS", MIDDLE, 768, 36, 9, 14, 53, 2, "larkspur-hs"),
            PINE_STREET,
            new School("larkspur-hs", "Larkspur Valley HS", HIGH, 2118, 42, 11, 14, 129, 2, ""),
            new School("westbrook", "Westbrook HS", HIGH, 1986, 51, 16, 15, 121, 3, ""),
            new School("pathways", "Pathways Academy", ALTERNATIVE, 116, 74, 12, 28, 12, 1, ""));

    static List<School> of(Level level) {
        return ALL.stream().filter(school -> school.level == level).toList();
    }

    String sourcedId() {
        return "sch-" + slug;
    }

    /** In the shape of an Illinois school code, under a region and county that do not exist. */
    String stateCode() {
        return DISTRICT_CODE + "-" + Digits.of(4, (level == ELEMENTARY ? 2001 : 1) + ALL.indexOf(this));
    }

    /** Students with free or reduced lunch. */
    int lunchCount() {
        return count(lunchShare);
    }

    int englishLearnerCount() {
        return count(englishLearnerShare);
    }

    int disabilityCount() {
        return count(disabilityShare);
    }

    /** True if children who live around this elementary school may go to the other school at some age. */
    boolean leadsTo(School other) {
        return switch (other.level) {
            case ELEMENTARY -> equals(other);
            case MIDDLE -> next.equals(other.slug);
            case HIGH -> of(MIDDLE).stream().anyMatch(middle -> leadsTo(middle) && middle.next.equals(other.slug));
            case EARLY_CHILDHOOD, ALTERNATIVE -> true;
        };
    }

    private int count(int share) {
        return (int) Math.round(enrollment * share / 100.0);
    }
}
