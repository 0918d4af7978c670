package org.throughline.demo.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class LarkspurPeopleTest {

    /** School, students, their percents with reduced lunch, learning English and with disabilities, teachers. */
    private static final String TABLE = """
            little-prairie 312 52 24 31 18
            alder-creek 486 38 11 14 27
            bluestem 521 61 29 15 30
            cottonwood 447 44 13 16 25
            dogwood 402 29 6 13 23
            eastfield 538 72 38 17 32
            fox-hollow 463 33 9 14 26
            glenwood 495 47 16 15 28
            hawthorn 556 58 47 13 33
            ironbridge 431 66 21 18 25
            juniper 478 41 12 14 27
            kestrel 389 25 5 12 22
            prairie-grove 148 49 3 18 9
            maple-ridge 842 45 13 15 58
            northgate 796 63 24 17 56
            orchard-park 768 36 9 14 53
            pine-street 731 57 19 17 51
            larkspur-hs 2118 42 11 14 129
            westbrook 1986 51 16 15 121
            pathways 116 74 12 28 12
            """;

    private final RosterFiles files = RosterFiles.read();
    private final List<NamedCsvRecord> students = files.users("stu-");
    private final List<NamedCsvRecord> guardians = files.users("gua-");
    private final List<NamedCsvRecord> staff = files.users("stf-");
    private final Map<String, NamedCsvRecord> demographics = files.byId("demographics");

    @Test
    void the_district_has_13023_students_and_1258_staff() {
        assertThat(students).hasSize(13_023);
        assertThat(RosterFiles.count(staff, "metadata.jobClass")).containsExactlyInAnyOrderEntriesOf(Map.of(
                "teacher", 805L, "paraprofessional", 222L, "licensed", 143L, "administrator", 67L, "coach", 21L));
    }

    @Test
    void every_school_is_as_in_the_table_to_the_nearest_student() {
        assertThat(TABLE.lines()).hasSize(20);
        for (String line : TABLE.lines().toList()) {
            String[] words = line.split(" ");
            List<NamedCsvRecord> here = at(students, "sch-" + words[0]);
            assertThat(here).as(line).hasSize(Integer.parseInt(words[1]));
            assertShare(here, words[2], student -> !student.getField("metadata.lunchStatus").equals("paid"));
            assertShare(here, words[3], student -> student.getField("metadata.englishLearner").equals("true"));
            assertShare(here, words[4], student -> student.getField("metadata.disability").equals("true"));
            assertThat(at(staff, "sch-" + words[0]))
                    .filteredOn(person -> person.getField("metadata.jobClass").equals("teacher"))
                    .as(line).hasSize(Integer.parseInt(words[5]));
        }
    }

    @Test
    void the_shares_of_the_district_follow() {
        assertThat(demographics.values()).filteredOn(of("metadata.lunchStatus", "free", "reduced")).hasSize(6_286);
        assertThat(demographics.values()).filteredOn(of("metadata.englishLearner", "true")).hasSize(2_191);
        assertThat(demographics.values()).filteredOn(of("metadata.disability", "true")).hasSize(2_008);
    }

    @Test
    void students_and_guardians_name_each_other() {
        Map<String, NamedCsvRecord> users = files.byId("users");
        for (NamedCsvRecord student : students) {
            assertThat(RosterFiles.list(student, "agentSourcedIds")).hasSizeBetween(1, 2).allSatisfy(guardian ->
                    assertThat(RosterFiles.list(users.get(guardian), "agentSourcedIds"))
                            .contains(student.getField("sourcedId")));
        }
        for (NamedCsvRecord guardian : guardians) {
            assertThat(RosterFiles.list(guardian, "agentSourcedIds")).hasSizeBetween(1, 4).allSatisfy(student -> {
                assertThat(RosterFiles.list(users.get(student), "agentSourcedIds"))
                        .contains(guardian.getField("sourcedId"));
                assertThat(users.get(student).getField("metadata.homeLanguage"))
                        .isEqualTo(guardian.getField("metadata.homeLanguage"));
            });
        }
    }

    @Test
    void there_are_about_nine_thousand_households() {
        assertThat(households(students)).hasSize(9_019);
        assertThat(guardians).hasSize(14_640);
    }

    @Test
    void brothers_and_sisters_go_to_the_same_elementary_school() {
        Map<String, Set<String>> schools = new HashMap<>();
        students.stream().filter(student -> student.getField("grades").matches("KG|0[1-5]")).forEach(student -> schools
                .computeIfAbsent(student.getField("agentSourcedIds"), any -> new HashSet<>())
                .add(student.getField("primaryOrgSourcedId")));
        assertThat(schools.values()).allSatisfy(visited -> assertThat(visited).hasSize(1));
    }

    @Test
    void english_learners_hear_one_of_five_other_languages_at_home() {
        assertThat(RosterFiles.count(students, "metadata.homeLanguage"))
                .containsOnlyKeys("en", "es", "ar", "vi", "pl", "uk");
        assertThat(students).filteredOn(student -> student.getField("metadata.homeLanguage").equals("en"))
                .allSatisfy(student -> assertThat(demographics.get(student.getField("sourcedId"))
                        .getField("metadata.englishLearner")).isEqualTo("false"));
        Map<String, Long> hawthorn = RosterFiles.count(at(students, "sch-hawthorn"), "metadata.homeLanguage");
        assertThat(hawthorn.get("es")).isGreaterThan(hawthorn.get("en")).isGreaterThan(300);
    }

    @Test
    void sixteen_families_at_maple_ridge_speak_arabic() {
        assertThat(households(at(students, "sch-maple-ridge").stream()
                .filter(of("metadata.homeLanguage", "ar")).toList())).hasSize(16);
    }

    @Test
    void names_to_sign_in_with_and_addresses_are_unique() {
        assertThat(files.lines("users")).extracting(user -> user.getField("username")).doesNotHaveDuplicates();
        assertThat(files.lines("users")).extracting(user -> user.getField("email"))
                .filteredOn(email -> !email.isEmpty())
                .doesNotHaveDuplicates()
                .allMatch(email -> email.matches("[a-z0-9.]+@((students\\.)?larkspurvalley|families)\\.example"));
        assertThat(staff).allSatisfy(person ->
                assertThat(person.getField("email")).matches("[a-z]+\\.[a-z]+\\d?@larkspurvalley\\.example"));
    }

    @Test
    void the_people_of_the_story_are_at_their_places() {
        assertThat(staff).extracting(person -> person.getField("sourcedId"),
                        person -> person.getField("givenName") + " " + person.getField("familyName"),
                        person -> person.getField("primaryOrgSourcedId"))
                .contains(person("stf-superintendent", "Helen Achterberg", "org-lvcusd"),
                        person("stf-surveys", "Amara Osei", "org-lvcusd"),
                        person("stf-admin", "Glenn Tobin", "org-lvcusd"),
                        person("stf-principal", "Marisol Vega", "sch-maple-ridge"),
                        person("stf-teacher", "Tomás Herrera", "sch-maple-ridge"));
        assertThat(files.byId("users")).containsKeys("stf-leader", "stf-hr", "stf-catalog", "stf-principal2",
                "stf-coach", "stf-observer", "stf-communications", "stf-council");
    }

    @Test
    void every_school_has_one_principal() {
        List<NamedCsvRecord> principals = files.lines("roles").stream().filter(of("role", "principal")).toList();
        assertThat(RosterFiles.count(principals, "orgSourcedId")).hasSize(20).containsValue(1L);
        assertThat(principals).hasSize(20);
        assertThat(principals).extracting(role -> role.getField("userSourcedId"))
                .contains("stf-principal", "stf-principal2", "stf-principal-prairie-grove");
    }

    @Test
    void nobody_has_two_roles_in_one_organization() {
        assertThat(files.lines("roles"))
                .extracting(role -> role.getField("userSourcedId") + " " + role.getField("orgSourcedId"))
                .doesNotHaveDuplicates();
        assertThat(RosterFiles.count(files.lines("roles"), "userSourcedId").keySet()).isEqualTo(files.ids("users"));
    }

    private void assertShare(List<NamedCsvRecord> here, String percent, Predicate<NamedCsvRecord> counted) {
        assertThat(here).filteredOn(student -> counted.test(demographics.get(student.getField("sourcedId"))))
                .hasSize((int) Math.round(here.size() * Integer.parseInt(percent) / 100.0));
    }

    private static List<NamedCsvRecord> at(List<NamedCsvRecord> users, String school) {
        return users.stream().filter(of("primaryOrgSourcedId", school)).toList();
    }

    private static Set<String> households(List<NamedCsvRecord> students) {
        return students.stream().map(student -> student.getField("agentSourcedIds")).collect(Collectors.toSet());
    }

    private static Predicate<NamedCsvRecord> of(String column, String... values) {
        return line -> List.of(values).contains(line.getField(column));
    }

    private static Tuple person(String... parts) {
        return tuple((Object[]) parts);
    }
}
