package org.throughline.district.intake.control;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.throughline.district.roster.control.ClassRow;
import org.throughline.district.roster.control.CourseRow;
import org.throughline.district.roster.control.DemographicsRow;
import org.throughline.district.roster.control.EnrollmentRow;
import org.throughline.district.roster.control.OrgRow;
import org.throughline.district.roster.control.RoleRow;
import org.throughline.district.roster.control.RosterKind;
import org.throughline.district.roster.control.RosterRow;
import org.throughline.district.roster.control.SessionRow;
import org.throughline.district.roster.control.UserRow;

/** Where the rows of a kind wait until they are applied, and what of them is kept. */
enum StagedTable {

    ORG("organization", "name type identifier parent level cohort", row -> org((OrgRow) row)),
    SESSION("academic_session", "title type starts_on ends_on parent school_year", row -> session((SessionRow) row)),
    COURSE("course", "title code organization grades subjects", row -> course((CourseRow) row)),
    CLASS("class", "title code type course school grades subjects location terms", row -> schoolClass((ClassRow) row)),
    USER("person", "given_name family_name middle_name username identifier email phone grades home_language job_class agents "
                    + "preferred_given_name preferred_middle_name preferred_family_name pronouns master_identifier other_ids",
            row -> user((UserRow) row)),
    ROLE("position", "person organization role main begins_on ends_on", row -> role((RoleRow) row)),
    ENROLLMENT("enrollment", "class school person role main begins_on ends_on", row -> enrollment((EnrollmentRow) row)),
    DEMOGRAPHICS("demographics", "english_learner disability lunch_status", row -> demographics((DemographicsRow) row));

    /** Between the members of a list; texts of rosters have no control characters. */
    private static final String UNIT_SEPARATOR = "\u001f";

    private final String name;
    private final List<String> columns;
    private final Function<RosterRow, Object[]> values;

    StagedTable(String name, String columns, Function<RosterRow, Object[]> values) {
        this.name = name;
        this.columns = List.of(columns.split(" "));
        this.values = values;
    }

    static StagedTable of(RosterKind kind) {
        return valueOf(kind.name());
    }

    String table() {
        return "district.staged_" + name;
    }

    /**
     * Many rows at once. Parameters: import, then an array of texts for each of line, place, source id, state, and the columns.
     * Said twice, it is said once.
     */
    String insert() {
        String names = IntStream.range(0, columns.size()).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
        String typed = IntStream.range(0, columns.size()).mapToObj(i -> "cast(c" + i + " as " + type(columns.get(i)) + ")").collect(Collectors.joining(", "));
        return "insert into " + table() + " (import_id, line, place, source_id, state, " + String.join(", ", columns)
                + ") select ?, cast(line as bigint), cast(place as smallint), source_id, state, " + typed
                + " from unnest(?, ?, ?, ?" + ", ?".repeat(columns.size()) + ") as read (line, place, source_id, state, " + names + ") on conflict do nothing";
    }

    int width() {
        return columns.size();
    }

    private static String type(String column) {
        return switch (column) {
            case "starts_on", "begins_on", "ends_on" -> "date";
            case "main", "english_learner", "disability" -> "boolean";
            case "school_year" -> "integer";
            default -> "text";
        };
    }

    Object[] values(RosterRow row) {
        return values.apply(row);
    }

    private static Object[] values(Object... values) {
        return values;
    }

    private static String list(List<String> members) {
        return members.isEmpty() ? null : String.join(UNIT_SEPARATOR, members);
    }

    private static Object[] org(OrgRow row) {
        return values(row.name(), row.type(), row.identifier(), row.parent(), row.level(), row.cohort());
    }

    private static Object[] session(SessionRow row) {
        return values(row.title(), row.type(), row.startDate(), row.endDate(), row.parent(), row.schoolYear());
    }

    private static Object[] course(CourseRow row) {
        return values(row.title(), row.code(), row.org(), list(row.grades()), list(row.subjects()));
    }

    private static Object[] schoolClass(ClassRow row) {
        return values(row.title(), row.code(), row.type(), row.course(), row.school(), list(row.grades()), list(row.subjects()), row.location(),
                list(row.terms()));
    }

    private static Object[] user(UserRow row) {
        String phone = Stream.of(row.phone(), row.sms()).filter(number -> number != null).findFirst().orElse(null);
        return values(row.givenName(), row.familyName(), row.middleName(), row.username(), row.identifier(), row.email(), phone,
                list(row.grades()), row.homeLanguage(), row.jobClass(), list(row.agents()), row.preferredGivenName(), row.preferredMiddleName(),
                row.preferredFamilyName(), row.pronouns(), row.masterIdentifier(), list(row.userIds().stream().map(id -> id.type() + ":" + id.id()).toList()));
    }

    private static Object[] role(RoleRow row) {
        return values(row.user(), row.org(), row.role(), "primary".equals(row.type()), row.beginDate(), row.endDate());
    }

    private static Object[] enrollment(EnrollmentRow row) {
        return values(row.schoolClass(), row.school(), row.user(), row.role(), Boolean.TRUE.equals(row.primary()), row.beginDate(), row.endDate());
    }

    private static Object[] demographics(DemographicsRow row) {
        return values(row.englishLearner(), row.disability(), row.lunchStatus());
    }
}
