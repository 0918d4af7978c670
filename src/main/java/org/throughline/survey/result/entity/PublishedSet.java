package org.throughline.survey.result.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.statistics.SmallGroups;
import org.throughline.statistics.SmallGroups.Rest;
import org.throughline.statistics.SmallGroups.Spot;

/**
 * The closed set of tables that a campaign publishes.
 *
 * @param schools whether schools are told apart
 * @param levels  whether levels are
 * @param language how far down home languages are, as groups and grades
 */
public record PublishedSet(boolean schools, boolean levels, Down language, Down group, Down grade) {

    /** All that is kept, down to schools. */
    public static final PublishedSet WHOLE = new PublishedSet(true, true, Down.SCHOOL, Down.SCHOOL, Down.SCHOOL);

    private static final String EVERYWHERE = "";
    private static final String LEVEL = "level:";
    private static final String SCHOOL = "school:";
    /** People without what would tell their place are a place like any other, but it is not shown. */
    private static final String NOWHERE = "none:";

    /** More places together are only counted: nobody reads so many names. */
    private static final int MOST_NAMED = 40;

    /** How far down the places a group is told apart. */
    public enum Down { NOT, ALL, LEVEL, SCHOOL }

    /** Without what is the same for everybody, or known of nobody. */
    public PublishedSet among(Collection<Kind> kinds) {
        return new PublishedSet(schools && kinds.stream().anyMatch(kind -> kind.school() != null),
                levels && kinds.stream().anyMatch(kind -> !kind.level().equals(Kind.UNKNOWN)),
                kinds.stream().allMatch(kind -> kind.language().equals(Kind.UNKNOWN)) ? Down.NOT : language,
                kinds.stream().allMatch(kind -> kind.group().equals(Kind.NOT_IN_GROUP)) ? Down.NOT : group,
                kinds.stream().allMatch(kind -> kind.grade().equals(Kind.UNKNOWN)) ? Down.NOT : grade);
    }

    public String inWords() {
        return (schools ? "schools, " : "") + (levels ? "levels, " : "") + "languages " + language + ", groups " + group + ", grades " + grade;
    }

    /** The axes with the depth to which they go down the places. */
    Map<String, Integer> axes() {
        Map<String, Integer> axes = new TreeMap<>();
        Map.of("language", language, "group", group, "grade", grade).forEach((axis, down) -> {
            if (down != Down.NOT) {
                axes.put(axis, down == Down.ALL ? 0 : (levels ? 1 : 0) + (down == Down.SCHOOL && schools ? 1 : 0));
            }
        });
        return axes;
    }

    static Map<String, String> values(Kind kind) {
        return Map.of("language", kind.language(), "group", kind.group(), "grade", kind.grade());
    }

    /** The places of a kind of people, from where they are to everywhere. */
    List<String> places(Kind kind) {
        List<String> places = new ArrayList<>();
        if (schools) {
            places.add(kind.school() == null ? NOWHERE + (levels ? kind.level() : "") : SCHOOL + kind.school());
        }
        if (levels) {
            places.add(LEVEL + kind.level());
        }
        if (places.isEmpty()) {
            places.add(NOWHERE);
        }
        places.add(EVERYWHERE);
        return places;
    }

    /** All numbers of the set that people of a kind are in. */
    List<Spot<String>> spots(Kind kind) {
        List<Spot<String>> spots = new ArrayList<>();
        List<String> places = places(kind);
        for (int i = 0; i < places.size(); i++) {
            int depth = places.size() - 1 - i;
            String place = places.get(i);
            spots.add(new Spot<>(place, SmallGroups.EVERYBODY, SmallGroups.EVERYBODY));
            axes().forEach((axis, deep) -> {
                if (depth <= deep) {
                    spots.add(new Spot<>(place, axis, values(kind).get(axis)));
                }
            });
        }
        return spots;
    }

    /** Where a number is shown; null where it is only there to be reckoned with. */
    static Place place(Spot<String> spot) {
        return place(spot.place(), "", spot.axis(), spot.value());
    }

    static Place place(Rest<String> rest) {
        if (rest.places().isEmpty()) {
            return place(rest.place(), "", plus(rest.axis()), String.join(",", rest.values()));
        }
        String members = rest.places().size() > MOST_NAMED ? "*" + rest.places().size() : String.join(",", rest.places().stream().map(place -> place.startsWith(NOWHERE) ? Kind.UNKNOWN : place.substring(place.indexOf(':') + 1)).toList());
        String what = rest.places().stream().anyMatch(place -> place.startsWith(LEVEL)) ? "levels" : "schools";
        return place(rest.place(), what, plus(rest.axis()), rest.value().isEmpty() ? members : rest.value() + "|" + members);
    }

    private static String plus(String axis) {
        return axis.isEmpty() ? "+" : axis + " +";
    }

    private static Place place(String place, String what, String axis, String value) {
        if (place.startsWith(NOWHERE)) {
            return null;
        }
        boolean level = place.startsWith(LEVEL);
        String whole = String.join(" ", Stream.of(level ? "level" : "", what, axis).filter(word -> !word.isEmpty()).toList());
        String group = !level ? value : place.substring(LEVEL.length()) + (value.isEmpty() ? "" : "|" + value);
        return new Place(place.startsWith(SCHOOL) ? UUID.fromString(place.substring(SCHOOL.length())) : null, whole, group);
    }
}
