package org.throughline.district.roster.control;

import static org.throughline.district.roster.control.RosterVersion.ONEROSTER_1_1;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of data in a roster, in the order of import: what others point to comes first. */
public enum RosterKind {

    ORG("orgs", "sourcedId name type", "",
            "sourcedId status dateLastModified name type identifier parentSourcedId",
            "metadata.level metadata.cohort"),

    SESSION("academicSessions", "sourcedId title type startDate endDate schoolYear", "",
            "sourcedId status dateLastModified title type startDate endDate parentSourcedId schoolYear", ""),

    COURSE("courses", "sourcedId title orgSourcedId", "",
            "sourcedId status dateLastModified schoolYearSourcedId title courseCode grades orgSourcedId subjects "
                    + "subjectCodes", ""),

    CLASS("classes", "sourcedId title courseSourcedId classType schoolSourcedId termSourcedIds", "",
            "sourcedId status dateLastModified title grades courseSourcedId classCode classType location "
                    + "schoolSourcedId termSourcedIds subjects subjectCodes periods", ""),

    USER("users", "sourcedId enabledUser username givenName familyName", "orgSourcedIds role",
            "sourcedId status dateLastModified enabledUser username userIds givenName familyName middleName "
                    + "identifier email sms phone agentSourcedIds grades password userMasterIdentifier "
                    + "preferredGivenName preferredMiddleName preferredFamilyName primaryOrgSourcedId pronouns",
            "metadata.homeLanguage metadata.jobClass") {
        @Override
        public List<String> columns(RosterVersion version) {
            return version == ONEROSTER_1_1 ? USERS_1_1 : super.columns(version);
        }
    },

    /** Part of the users in 1.1, a file of its own in 1.2. */
    ROLE("roles", "sourcedId userSourcedId roleType role orgSourcedId", "",
            "sourcedId status dateLastModified userSourcedId roleType role beginDate endDate orgSourcedId "
                    + "userProfileSourcedId", ""),

    ENROLLMENT("enrollments", "sourcedId classSourcedId schoolSourcedId userSourcedId role", "",
            "sourcedId status dateLastModified classSourcedId schoolSourcedId userSourcedId role primary beginDate "
                    + "endDate", ""),

    DEMOGRAPHICS("demographics", "sourcedId", "",
            "sourcedId status dateLastModified birthDate sex americanIndianOrAlaskaNative asian "
                    + "blackOrAfricanAmerican nativeHawaiianOrOtherPacificIslander white "
                    + "demographicRaceTwoOrMoreRaces hispanicOrLatinoEthnicity countryOfBirthCode "
                    + "stateOfBirthAbbreviation cityOfBirth publicSchoolResidenceStatus",
            "metadata.englishLearner metadata.disability metadata.lunchStatus");

    private static final List<String> USERS_1_1 = names("sourcedId status dateLastModified enabledUser orgSourcedIds "
            + "role username userIds givenName familyName middleName identifier email sms phone agentSourcedIds "
            + "grades password");

    private final String property;
    private final List<String> required;
    private final List<String> requiredBefore12;
    private final List<String> columns;
    private final List<String> metadata;

    RosterKind(String property, String required, String requiredBefore12, String columns, String metadata) {
        this.property = property;
        this.required = names(required);
        this.requiredBefore12 = names(requiredBefore12);
        this.columns = names(columns);
        this.metadata = names(metadata);
    }

    /** For example {@code orgs.csv}. */
    public String fileName() {
        return property + ".csv";
    }

    /** For example {@code orgs}, as the manifest's {@code file.orgs} writes it. */
    public String property() {
        return property;
    }

    /** Whether an edition has a file for this kind. */
    public boolean isIn(RosterVersion version) {
        return this != ROLE || version != ONEROSTER_1_1;
    }

    /** Columns that must be there and filled in every row. */
    public List<String> required(RosterVersion version) {
        if (version != ONEROSTER_1_1 || requiredBefore12.isEmpty()) {
            return required;
        }
        return concat(required, requiredBefore12);
    }

    /** Columns that must be there where somebody mapped a file, or its makers know less than OneRoster. */
    public List<String> leastRequired(RosterVersion version) {
        return switch (this) {
            case ORG -> names("sourcedId name type");
            case SESSION -> names("sourcedId title type startDate endDate");
            case COURSE -> names("sourcedId title");
            case CLASS -> names("sourcedId title classType schoolSourcedId");
            case USER -> names("sourcedId enabledUser givenName familyName" + (version == ONEROSTER_1_1 ? " role orgSourcedIds" : ""));
            case ROLE -> names("userSourcedId roleType role orgSourcedId");
            case ENROLLMENT -> names("classSourcedId userSourcedId role");
            case DEMOGRAPHICS -> names("sourcedId");
        };
    }

    /** What is meant where such a file does not say. */
    Map<String, String> presumed() {
        return switch (this) {
            case ORG -> Map.of("type", "school");
            case SESSION -> Map.of("type", "term");
            case CLASS -> Map.of("classType", "scheduled");
            case USER -> Map.of("enabledUser", "true");
            case ROLE -> Map.of("roleType", "secondary");
            default -> Map.of();
        };
    }

    /** All columns that a mapping may fill. */
    public List<String> mappable() {
        return understood().stream().filter(column -> !column.equals("password")).toList();
    }

    /** The columns of the edition in its order, without metadata. */
    public List<String> columns(RosterVersion version) {
        return columns;
    }

    /** Our own columns for what the binding has none for. */
    public List<String> metadata() {
        return metadata;
    }

    /** All columns that are understood, whichever edition brought them, and our metadata columns. */
    List<String> understood() {
        List<String> all = concat(columns, metadata);
        return this == USER ? concat(all, List.of("orgSourcedIds", "role")) : all;
    }

    /** The kind whose file has this name, in any case. */
    static Optional<RosterKind> ofFile(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (RosterKind kind : values()) {
            if (kind.fileName().toLowerCase(Locale.ROOT).equals(lower)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static List<String> names(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    private static List<String> concat(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
