package org.throughline.district.roster.control;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The demographics of Microsoft School Data Sync in OneRoster's columns: lists of codes become yes or no, and the flags
 * of users join them. Rows keep their lines; who has flags only follows after them. Made anew each time it is read.
 */
final class SdsDemographics {

    static final String FLAGS = "userFlags.csv";

    private static final List<String> CODES = List.of("americanIndianOrAlaskaNative", "asian", "blackOrAfricanAmerican",
            "nativeHawaiianOrOtherPacificIslander", "white", "demographicRaceTwoOrMoreRaces", "hispanicOrLatinoEthnicity");
    private static final Set<String> LEARNER = Set.of("ell", "el", "lep", "englishlearner", "englishlanguagelearner");
    private static final Set<String> DISABILITY = Set.of("iep", "504", "section504", "disability", "ids");
    private static final Map<String, String> LUNCH = Map.of("freelunch", "free", "reducedlunch", "reduced", "freereducedlunch", "free or reduced");

    private final RosterEntry demographics;
    private final RosterEntry flags;
    private final RosterLimits limits;

    private SdsDemographics(RosterEntry demographics, RosterEntry flags, RosterLimits limits) {
        this.demographics = demographics;
        this.flags = flags;
        this.limits = limits;
    }

    /** Null where the set has neither. */
    static RosterEntry entry(RosterEntry demographics, RosterEntry flags, RosterLimits limits) {
        if (demographics == null && flags == null) {
            return null;
        }
        SdsDemographics merged = new SdsDemographics(demographics, flags, limits);
        return new RosterEntry(demographics == null ? flags.path() : demographics.path(), merged::open);
    }

    private InputStream open() throws IOException {
        Map<String, List<String>> flagged = new LinkedHashMap<>();
        PlainTable.read(flags, limits, row -> flagged.computeIfAbsent(row.get("usersourcedid"), id -> new ArrayList<>(1)).add(row.get("flag")));
        StringBuilder csv = new StringBuilder("sourcedId,birthDate,sex,").append(String.join(",", CODES))
                .append(",metadata.englishLearner,metadata.disability,metadata.lunchStatus\n");
        PlainTable.read(demographics, limits, row -> {
            String id = row.get("usersourcedid").isEmpty() ? row.get("sourcedid") : row.get("usersourcedid");
            String codes = (row.get("racecode") + "," + row.get("ethnicitycode")).toLowerCase(Locale.ROOT);
            csv.append(quoted(id)).append(',').append(quoted(row.get("birthdate"))).append(',').append(quoted(row.get("sex")));
            for (String code : CODES) {
                csv.append(',').append(List.of(codes.split("[,;|\\s]+")).contains(code.toLowerCase(Locale.ROOT)) ? "true" : "");
            }
            flags(csv, flagged.remove(id));
        });
        flagged.forEach((id, own) -> {
            csv.append(quoted(id)).append(",".repeat(2 + CODES.size()));
            flags(csv, own);
        });
        return new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void flags(StringBuilder csv, List<String> flags) {
        List<String> own = flags == null ? List.of()
                : flags.stream().map(flag -> flag.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "")).toList();
        csv.append(',').append(own.stream().anyMatch(LEARNER::contains) ? "true" : "")
                .append(',').append(own.stream().anyMatch(DISABILITY::contains) ? "true" : "")
                .append(',').append(own.stream().map(LUNCH::get).filter(status -> status != null).findFirst().orElse("")).append('\n');
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
