package org.throughline.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.InContainer;
import org.throughline.access.NotYours;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.access.Role;
import org.throughline.access.control.AccountMaking;
import org.throughline.district.control.DuplicateQueries;
import org.throughline.district.control.KindsApart;
import org.throughline.district.control.PairSearch;
import org.throughline.district.control.PeopleFilter;
import org.throughline.district.control.PeopleQueries;
import org.throughline.district.control.PersonMerging;
import org.throughline.district.control.PersonMover;
import org.throughline.district.control.PersonPair;
import org.throughline.district.control.PersonRow;
import org.throughline.district.control.TeamFollowsClasses;
import org.throughline.district.control.TeamKind;
import org.throughline.district.control.TeamMaking;
import org.throughline.district.control.TeamQueries;
import org.throughline.district.control.TeamRow;
import org.throughline.district.control.TeamsOfClasses;
import org.throughline.district.control.UndoLaterFirst;
import org.throughline.platform.Ids;
import org.throughline.platform.NotFound;
import org.throughline.platform.PersonColumns;

/** People as the district knows them: found, matched, made one and two again. */
class PeopleIT extends InContainer {

    @Inject
    PeopleQueries people;

    @Inject
    PersonMerging merging;

    @Inject
    DuplicateQueries duplicates;

    @Inject
    PairSearch pairs;

    @Inject
    PersonMover mover;

    @Inject
    TeamsOfClasses ofClasses;

    @Inject
    TeamQueries teams;

    @Inject
    TeamMaking making;

    @Inject
    AccountMaking accounts;

    @Inject
    UserTransaction transaction;

    private OrganizationId district;
    private OrganizationId school;
    private OrganizationId elsewhere;
    private PersonId administrator;
    private PersonId principal;

    @BeforeEach
    void a_district_of_its_own() {
        district = district("People district");
        school = school(district, "Here");
        elsewhere = school(district, "Elsewhere");
        administrator = staff("Ada", Role.ADMINISTRATOR, district);
        principal = staff("Petra", Role.PRINCIPAL, school);
    }

    @Test
    void people_are_found_without_accents_by_preferred_names_numbers_and_addresses() throws Exception {
        PersonId person = person("STAFF", "Nicolás", school, "teacher");
        String number = "N" + person.value().toString().substring(24);
        execute("update district.person set family_name = 'Núñez-O’Hara', preferred_given_name = 'Colito', identifier = ? where id = ?", number, person.value());

        for (String words : List.of("nunez", "NUÑ", "o'hara nicolas", "colito", "ni nu", number.substring(3), "nicolás." + person.value())) {
            assertThat(found(words)).as(words).contains(person.value());
        }
        assertThat(found("icola x")).doesNotContain(person.value());
        assertThat(found("100%_")).isEmpty();
    }

    @Test
    void filters_narrow_the_list_and_it_is_counted_no_further_than_asked() throws Exception {
        PersonId student = person("STUDENT", "Mia", school, "student");
        PersonId other = person("STUDENT", "Mia", elsewhere, "student");
        execute("update district.person set grades = array['06'], email = null where id = ?", student.value());
        execute("insert into district.person_group (person_id, name) values (?, 'Robotics')", other.value());

        assertThat(rows(new PeopleFilter("mia", null, null, "06", null, null, true))).containsExactly(student.value());
        assertThat(rows(new PeopleFilter("mia", null, null, null, "student", "Robotics", false))).containsExactly(other.value());
        assertThat(rows(new PeopleFilter("mia", null, elsewhere.value()))).containsExactly(other.value());
        assertThat(as(administrator, () -> people.count(new PeopleFilter("", null, null), 2))).isEqualTo(2);
        PersonRow first = as(administrator, () -> people.rows(new PeopleFilter("mia", null, null), 0, 1)).get(0);
        assertThat(as(administrator, () -> people.rowsAfter(new PeopleFilter("mia", null, null), first, 5))).extracting(PersonRow::id)
                .doesNotContain(first.id()).hasSize(1);
    }

    @Test
    void who_shares_an_address_waits_for_a_word_and_is_never_asked_about_again() throws Exception {
        PersonId mother = person("GUARDIAN", "Maria", school, "parent");
        PersonId father = person("GUARDIAN", "Mario", school, "parent");
        PersonId child = person("STUDENT", "Max", school, "student");
        String address = "family." + mother.value() + "@families.example";
        execute("update district.person set email = ? where id in (?, ?)", address, mother.value(), child.value());
        execute("update district.person set email = upper(?) where id = ?", address, father.value());

        refresh();
        PersonPair pair = pairOf(mother).orElseThrow();
        assertThat(Set.of(pair.one().id(), pair.other().id())).containsExactlyInAnyOrder(mother.value(), father.value());
        assertThat(pair.shares()).isEqualTo(PersonPair.Shared.EMAIL);

        does(administrator, () -> merging.different(mother, father));
        refresh();
        assertThat(pairOf(mother)).isEmpty();
    }

    @Test
    void a_merge_takes_everything_along_and_its_undoing_brings_back_exactly_that() throws Exception {
        PersonId kept = staff("Kim", Role.TEACHER, school);
        PersonId merged = staff("Kimberly", Role.TEACHER, elsewhere);
        UUID both = section();
        UUID only = section();
        UUID seatOfKept = seat(both, kept);
        UUID seatOfMerged = seat(both, merged);
        UUID own = seat(only, merged);
        UUID credit = credit(only, merged);

        UUID merge = as(administrator, () -> merging.merge(kept, merged));

        assertThat(holder("pd.registration", own)).isEqualTo(kept.toString());
        assertThat(holder("pd.credit", credit)).isEqualTo(kept.toString());
        assertThat(holder("pd.registration", seatOfMerged)).as("both have a seat: each keeps its own").isEqualTo(merged.toString());
        assertThat(one("select count(*) from access.role_grant where person_id = ? and organization_id = ?", kept.value(), elsewhere.value())).isEqualTo("1");
        assertThat(one("select count(*) from access.person_mark where person_id = ?", merged.value())).isEqualTo("1");
        assertThat(one("select count(*) from district.v_person where id = ?", merged.value())).isEqualTo("0");
        assertThat(one("select string_agg(distinct cast(school_id as text), ' ') from district.v_staff where person_id = ?", kept.value()))
                .contains(school.toString(), elsewhere.toString());

        UUID later = seat(section(), kept);
        does(administrator, () -> merging.undo(merge));

        assertThat(Stream.of(own, seatOfMerged).map(seat -> holder("pd.registration", seat))).containsOnly(merged.toString());
        assertThat(Stream.of(later, seatOfKept).map(seat -> holder("pd.registration", seat))).containsOnly(kept.toString());
        assertThat(holder("pd.credit", credit)).isEqualTo(merged.toString());
        assertThat(one("select count(*) from access.person_mark where person_id = ?", merged.value())).isEqualTo("0");
        assertThat(one("select count(*) from access.role_grant where person_id = ? and organization_id = ?", merged.value(), elsewhere.value())).isEqualTo("1");
        assertThat(one("select count(*) from district.v_person where id in (?, ?)", kept.value(), merged.value())).isEqualTo("2");
    }

    @Test
    void a_line_of_the_ledger_is_still_never_changed() throws Exception {
        UUID credit = credit(section(), principal);

        assertThatThrownBy(() -> execute("update pd.credit set person_id = ? where id = ?", administrator.value(), credit)).hasMessageContaining("never changed");
        assertThatThrownBy(() -> execute("update pd.credit set minutes = 600 where id = ?", credit)).hasMessageContaining("never changed");
    }

    @Test
    void merges_are_undone_from_the_last_to_the_first() throws Exception {
        PersonId first = person("GUARDIAN", "Lee", school, "parent");
        PersonId second = person("GUARDIAN", "Lee", school, "parent");
        PersonId third = person("GUARDIAN", "Lee", school, "parent");
        UUID early = as(administrator, () -> merging.merge(second, first));
        UUID late = as(administrator, () -> merging.merge(third, second));
        assertThat(one("select count(distinct kept_id) from district.person where id in (?, ?, ?)", first.value(), second.value(), third.value())).isEqualTo("1");

        assertThatThrownBy(() -> undo(early)).isInstanceOf(UndoLaterFirst.class);
        undo(late);
        assertThat(one("select merged_into from district.person where id = ?", first.value())).isEqualTo(second.toString());
        undo(early);
        assertThat(one("select count(distinct kept_id) from district.person where id in (?, ?, ?)", first.value(), second.value(), third.value())).isEqualTo("3");
    }

    @Test
    void a_child_and_a_place_of_two_merged_records_are_there_once() throws Exception {
        PersonId kept = person("GUARDIAN", "Noor", school, "parent");
        PersonId merged = person("GUARDIAN", "Noor", school, "parent");
        PersonId child = person("STUDENT", "Ana", school, "student");
        PersonId twin = person("STUDENT", "Ana", school, "student");
        Stream.of(kept, merged).forEach(parent -> Stream.of(child, twin).forEach(one ->
                execute("insert into district.guardianship (guardian_id, student_id) values (?, ?)", parent.value(), one.value())));

        as(administrator, () -> merging.merge(kept, merged));
        as(administrator, () -> merging.merge(child, twin));

        assertThat(one("select count(*) from district.v_guardian where guardian_id = ?", kept.value())).isEqualTo("1");
        assertThat(one("select count(*) from district.v_student where person_id = ?", child.value())).isEqualTo("1");
        assertThat(as(principal, () -> people.details(merged)).head().id()).isEqualTo(kept.value());
        assertThat(as(principal, () -> people.details(child)).guardians()).hasSize(1);
    }

    @Test
    void students_are_nobody_elses_record_and_only_administrators_within_reach_decide() throws Exception {
        PersonId student = person("STUDENT", "Sam", school, "student");
        PersonId guardian = person("GUARDIAN", "Sam", school, "parent");
        PersonId stranger = person("GUARDIAN", "Sam", school(district("Another district"), "There"), "parent");

        assertThatThrownBy(() -> as(administrator, () -> merging.merge(guardian, student))).isInstanceOf(KindsApart.class);
        assertThatThrownBy(() -> as(principal, () -> merging.merge(guardian, student))).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as(administrator, () -> merging.merge(guardian, stranger))).isInstanceOf(NotFound.class);
    }

    @Test
    void grade_and_subject_teams_follow_who_teaches_what() throws Exception {
        PersonId first = person("STAFF", "Tim", school, "teacher");
        PersonId second = person("STAFF", "Tom", school, "teacher");
        PersonId alone = person("STAFF", "Tess", school, "teacher");
        UUID math = taught("scheduled", "06", "Mathematics", first, second);
        taught("scheduled", "07", "Science", alone);

        refreshTeams();
        TeamRow grade = teamOf(TeamKind.GRADE, "06");
        TeamRow subject = teamOf(TeamKind.SUBJECT, "Mathematics");
        assertThat(List.of(grade.members(), subject.members())).containsOnly(2L);
        assertThat(as(principal, () -> teams.rows(null, school.value(), 0, 50))).extracting(TeamRow::key).doesNotContain("07", "Science");

        execute("update district.enrollment set active = false where class_id = ?", math);
        refreshTeams();
        assertThat(as(principal, () -> teams.rows(null, school.value(), 0, 50))).isEmpty();
        assertThat(as(principal, () -> teams.details(new TeamId(grade.id()))).members()).hasSize(2).allSatisfy(member -> assertThat(member.endsOn()).isNotNull());
        assertThatThrownBy(() -> does(principal, () -> making.add(new TeamId(grade.id()), alone))).isInstanceOf(TeamFollowsClasses.class);
    }

    @Test
    void a_coach_makes_a_learning_community_at_their_school_and_nowhere_else() throws Exception {
        PersonId coach = staff("Cora", Role.COACH, school);
        PersonId colleague = person("STAFF", "Cleo", school, "teacher");
        PersonId stranger = person("STAFF", "Clay", elsewhere, "teacher");

        TeamId team = as(coach, () -> making.make(school, "Reading circle"));
        does(coach, () -> making.add(team, colleague));
        assertThat(one("select name || ' ' || (select count(*) from district.v_team_member m where m.team_id = t.team_id) from district.v_team t where team_id = ?", team.value()))
                .isEqualTo("Reading circle 1");
        assertThat(as(coach, () -> teams.colleagues(team, "cl", 9))).isEmpty();
        assertThatThrownBy(() -> does(coach, () -> making.add(team, stranger))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(coach, () -> making.make(elsewhere, "Not ours"))).isInstanceOf(NotYours.class);
        PersonId other = staff("Otto", Role.PRINCIPAL, elsewhere);
        assertThatThrownBy(() -> as(other, () -> teams.details(team))).isInstanceOf(NotFound.class);

        does(coach, () -> making.remove(team, colleague));
        assertThat(one("select count(*) from district.v_team_member where team_id = ?", team.value())).isEqualTo("0");
        assertThat(as(coach, () -> teams.details(team)).members()).hasSize(1);
    }

    @Test
    void students_have_no_sign_in_of_their_own() {
        PersonId student = person("STUDENT", "Sol", school, "student");
        PersonId overall = person("STAFF", "Ona", school, "teacher");
        everywhere(overall, Role.ADMINISTRATOR);

        assertThatThrownBy(() -> does(overall, () -> accounts.account(student, "sol." + student, "Sol", "a long enough password"))).hasStackTraceContaining("StaffOnly");
        assertThatThrownBy(() -> execute("""
                insert into access.account (id, version, login, display_name, person_id) values (?, 0, ?, 'Sol', ?)""",
                UUID.randomUUID(), "sol." + student, student.value())).hasStackTraceContaining("students have no sign-in of their own");
    }

    /** A new column that names a person must say what becomes of it when two records turn out to be one. */
    @Test
    void every_column_that_names_a_person_is_declared_by_its_module() {
        Set<String> declared = mover.columns().stream().map(PersonColumns.Column::toString).collect(Collectors.toCollection(TreeSet::new));
        Set<String> there = new TreeSet<>(Arrays.asList(one("""
                select string_agg(distinct n.nspname || '.' || c.relname || '.' || a.attname, ' ')
                from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.atttypid = cast('uuid' as regtype)
                  and n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'batch')
                  and (a.attname ~ '(^|_)(person|guardian|student|observer|by|kept|merged|member|author|coder|owner)(_id)?$'
                       or exists (select 1 from pg_constraint f where f.contype = 'f' and f.conrelid = c.oid and a.attnum = any (f.conkey)
                                  and f.confrelid = cast('district.person' as regclass)))
                """).split(" ")));

        assertThat(declared).as("declared and there").containsAll(there);
        assertThat(there).as("there and declared").containsAll(declared.stream().filter(column -> !column.equals("district.person.merged_into")).toList());
        assertThat(mover.columns()).filteredOn(column -> !column.moving()).allSatisfy(column -> assertThat(column.reason()).isNotBlank());
    }

    /** Whatever is unique to a person must say which of two rows holds. */
    @Test
    void what_a_person_has_only_once_names_its_conflict() {
        for (PersonColumns.Column column : mover.columns()) {
            String unique = one("""
                    select string_agg(keys, ';') from (
                        select string_agg(o.attname, ',' order by o.attname) as keys
                        from pg_index i
                        join pg_attribute a on a.attrelid = i.indrelid and a.attname = ? and a.attnum = any (i.indkey)
                        join pg_attribute o on o.attrelid = i.indrelid and o.attnum = any (i.indkey) and o.attnum <> a.attnum
                        where i.indisunique and i.indrelid = cast(? as regclass) group by i.indexrelid) sets""", column.name(), column.table());
            if (column.moving() && unique != null) {
                for (String keys : unique.split(";")) {
                    assertThat(column.contested()).as("%s is unique with %s", column, keys).isTrue();
                    assertThat(keys.split(",")).as("%s", column).containsAll(column.once());
                }
            }
        }
    }

    private UUID taught(String type, String grade, String subject, PersonId... teachers) {
        UUID course = Ids.timeOrdered();
        execute("insert into district.class (id, source, source_id, title, type, school_id, grades, subjects) values (?, 'test', ?, 'Class', ?, ?, array[?], array[?])",
                course, course.toString(), type, school.value(), grade, subject);
        for (PersonId teacher : teachers) {
            UUID id = Ids.timeOrdered();
            execute("insert into district.enrollment (id, source, source_id, class_id, school_id, person_id, role) values (?, 'test', ?, ?, ?, ?, 'teacher')",
                    id, id.toString(), course, school.value(), teacher.value());
        }
        return course;
    }

    private void refreshTeams() throws Exception {
        transaction.begin();
        ofClasses.refresh();
        transaction.commit();
    }

    private TeamRow teamOf(TeamKind kind, String key) throws Exception {
        return as(principal, () -> teams.rows(kind, school.value(), 0, 50)).stream().filter(team -> team.key().equals(key)).findFirst().orElseThrow();
    }

    private List<UUID> found(String words) throws Exception {
        return rows(new PeopleFilter(words, null, null));
    }

    private List<UUID> rows(PeopleFilter filter) throws Exception {
        return as(administrator, () -> people.rows(filter, 0, 100)).stream().map(PersonRow::id).toList();
    }

    private void undo(UUID merge) throws Exception {
        does(administrator, () -> merging.undo(merge));
    }

    private void refresh() throws Exception {
        transaction.begin();
        pairs.refresh();
        transaction.commit();
    }

    private java.util.Optional<PersonPair> pairOf(PersonId person) throws Exception {
        return as(administrator, () -> Stream.concat(duplicates.open(true, 0, 50).stream(), duplicates.open(false, 0, 50).stream())
                .filter(pair -> pair.one().id().equals(person.value()) || pair.other().id().equals(person.value())).findFirst());
    }

    private UUID section() {
        UUID course = Ids.timeOrdered();
        UUID section = Ids.timeOrdered();
        execute("""
                insert into pd.course (id, version, code, title, outcomes, strand, format, audience, most_minutes, category, state)
                values (?, 0, ?, 'Merging', 'x', 'x', 'WORKSHOP', 'x', 60, 'PEDAGOGY', 'APPROVED')""",
                course, "M" + course.toString().substring(24).toUpperCase(java.util.Locale.ROOT));
        execute("""
                insert into pd.section (id, version, course_id, school_id, room, fewest_seats, most_seats, opens_at, closes_at, starts_at, ends_at)
                values (?, 0, ?, ?, 'x', 1, 9, '2026-01-01', '2026-02-01', '2026-02-02', '2026-02-03')""", section, course, school.value());
        return section;
    }

    private UUID seat(UUID section, PersonId person) {
        UUID id = Ids.timeOrdered();
        execute("insert into pd.registration (id, version, section_id, person_id, origin, taken_at) values (?, 0, ?, ?, 'CHOSEN', '2026-01-15')", id, section, person.value());
        return id;
    }

    private UUID credit(UUID section, PersonId person) {
        UUID id = Ids.timeOrdered();
        execute("""
                insert into pd.credit (id, person_id, section_id, category, posting, minutes, self_chosen, rule, posted_at, posted_by)
                values (?, ?, ?, 'PEDAGOGY', 1, 60, true, 'x', '2026-02-04', ?)""", id, person.value(), section, administrator.value());
        return id;
    }

    private String holder(String table, UUID id) {
        return one("select person_id from " + table + " where id = ?", id);
    }
}
