package org.throughline.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.InContainer;
import org.throughline.access.NotYours;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.access.Role;
import org.throughline.district.control.JobList;
import org.throughline.district.control.PeopleFilter;
import org.throughline.district.control.PeopleQueries;
import org.throughline.district.control.PersonDetails;
import org.throughline.district.control.PersonRow;
import org.throughline.district.control.SchoolQueries;
import org.throughline.district.intake.control.CountRow;
import org.throughline.district.intake.control.ImportQueries;
import org.throughline.district.intake.control.ImportRow;
import org.throughline.district.intake.control.ImportState;
import org.throughline.district.intake.control.ProblemSort;
import org.throughline.district.intake.control.RosterDecisions;
import org.throughline.district.intake.control.RosterImports;
import org.throughline.platform.NotFound;
import org.throughline.platform.job.JobView;

/** Rosters come in through the job that a district's own files go through. */
class DistrictIT extends InContainer {

    private static final String DISTRICT = "980f0e9d-c802-41f3-bdd8-12a9c3597067";

    @Inject
    RosterImports imports;

    @Inject
    RosterDecisions decisions;

    @Inject
    ImportQueries queries;

    @Inject
    JobList jobList;

    @Inject
    PeopleQueries people;

    @Inject
    SchoolQueries schools;

    private PersonId administrator;
    private RosterFiles roster;

    @BeforeEach
    void a_district_of_its_own() throws IOException {
        administrator = staff("Ada", Role.ADMINISTRATOR, district("Office"));
        everywhere(administrator, Role.ADMINISTRATOR);
        String district = UUID.randomUUID().toString();
        roster = RosterFiles.small().with(text -> text.replace(DISTRICT, district));
    }

    @Test
    void everything_of_a_set_is_there_after_its_import() throws Exception {
        ImportRow done = imported(roster);

        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.version()).isEqualTo("1.1");
        assertThat(added(done)).containsEntry("ORG", 4L).containsEntry("CLASS", 119L).containsEntry("USER", 268L)
                .containsEntry("ROLE", 268L).containsEntry("ENROLLMENT", 1_855L);
        assertThat(problems(done)).extracting(ProblemSort::deviation).contains("BULK_STATUS", "SCHOOL_YEAR_RANGE");
        assertThat(one("select count(*) from district.v_student v join district.v_school s on s.id = v.school_id where s.district_id = ?", done.district()))
                .isEqualTo("248");
        assertThat(one("select count(*) from district.staged_person where import_id = ?", done.id())).isEqualTo("0");
    }

    @Test
    void the_same_set_twice_changes_nothing() throws Exception {
        imported(roster);
        List<CountRow> again = counts(imported(roster));

        assertThat(again).allSatisfy(count -> assertThat(count.added() + count.changed() + count.ended()).as(count.kind()).isZero());
        assertThat(again).filteredOn(count -> count.kind().equals("ENROLLMENT")).extracting(CountRow::same).containsExactly(1_855L);
    }

    @Test
    void a_changed_set_changes_just_that() throws Exception {
        ImportRow first = imported(roster);
        String student = roster.lines("users.csv").get(2);

        ImportRow second = imported(roster.edit("users.csv", line -> line.equals(student) ? student.replace(",Yosef,", ",Joseph,") : line)
                .without("enrollments.csv", 5));

        assertThat(total(second, CountRow::added)).isZero();
        assertThat(total(second, CountRow::changed)).isEqualTo(1);
        assertThat(total(second, CountRow::ended)).isEqualTo(1);
        assertThat(first.district()).isEqualTo(second.district());
        assertThat(one("select display_name from district.person where source = (select source_id from district.organization where id = ?) and source_id = ?",
                first.district(), student.substring(0, 36))).isEqualTo("Joseph Vanderpuff");
    }

    @Test
    void another_district_comes_beside_the_first_and_touches_nobody_of_it() throws Exception {
        ImportRow first = imported(roster);
        String before = fingerprint(first);

        String another = UUID.randomUUID().toString();
        ImportRow other = imported(RosterFiles.small().with(text -> text.replace(DISTRICT, another).replace(",Yosef,", ",Other,")));

        assertThat(other.district()).isNotEqualTo(first.district());
        assertThat(added(other)).containsEntry("USER", 268L);
        assertThat(fingerprint(first)).isEqualTo(before);
    }

    @Test
    void what_is_no_roster_is_refused_with_the_reason() throws Exception {
        ImportRow refused = imported("holiday.zip", "not a zip at all".getBytes(StandardCharsets.UTF_8));

        assertThat(refused.state()).isEqualTo(ImportState.REFUSED);
        assertThat(refused.reasonKey()).isEqualTo("roster.unreadable.notAZip");
        assertThat(refused.district()).isNull();
    }

    @Test
    void rows_that_lead_nowhere_or_come_twice_are_left_out_and_told() throws Exception {
        String twin = roster.lines("enrollments.csv").get(1);
        String orphan = twin.replace(twin.substring(0, 36), UUID.randomUUID().toString()).replace(twin.split(",")[3], "cls-nowhere");

        ImportRow done = imported(roster.with("enrollments.csv", twin, orphan));

        assertThat(problems(done)).filteredOn(ProblemSort::refused).extracting(ProblemSort::deviation, ProblemSort::n, ProblemSort::value)
                .containsExactlyInAnyOrder(org.assertj.core.api.Assertions.tuple("ID_TWICE", 1L, twin.substring(0, 36)),
                        org.assertj.core.api.Assertions.tuple("REFERENCE_ORPHAN", 1L, "cls-nowhere"));
        assertThat(done.refused()).isEqualTo(2);
        assertThat(added(done)).containsEntry("ENROLLMENT", 1_855L);
    }

    @Test
    void a_principal_sees_only_the_people_of_their_school() throws Exception {
        ImportRow done = imported(roster);
        List<String> ids = List.of(one("select string_agg(cast(id as text), ',' order by name) from district.v_school where district_id = ?", done.district()).split(","));
        OrganizationId own = OrganizationId.of(ids.get(0));
        OrganizationId other = OrganizationId.of(ids.get(1));
        PersonId principal = staff("Paula", Role.PRINCIPAL, own);
        PersonId stranger = PersonId.of(one("select cast(person_id as text) from district.v_student where school_id = ? limit 1", other.value()));

        List<PersonRow> seen = as(principal, () -> people.rows(new PeopleFilter("", null, null), 0, 500));

        String known = one("select count(*) from district.person p where p.active and exists (select 1 from district.position t "
                + "where t.person_id = p.id and t.active and t.organization_id = ?)", own.value());
        assertThat(seen).hasSize(Integer.parseInt(known)).hasSizeGreaterThan(50);
        assertThat(seen).allSatisfy(person -> assertThat(person.schools()).doesNotContain(","));
        assertThat(as(principal, () -> schools.rows(0, 500))).singleElement().satisfies(school -> assertThat(school.id()).isEqualTo(own.value()));
        assertThat(as(principal, () -> people.count(new PeopleFilter("", null, other.value()), 500))).isZero();
        assertThatThrownBy(() -> as(principal, () -> people.details(stranger))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(principal, () -> schools.details(other))).isInstanceOf(NotYours.class);
    }

    @Test
    void what_people_are_called_besides_and_the_terms_of_their_classes_are_kept() throws Exception {
        String district = UUID.randomUUID().toString();
        ImportRow done = imported(new RosterFiles(Map.of(
                "manifest.csv", "propertyName,value\nmanifest.version,1.0\noneroster.version,1.2\nfile.academicSessions,bulk\nfile.orgs,bulk\nfile.courses,bulk\n"
                        + "file.classes,bulk\nfile.users,bulk\nfile.roles,bulk\nfile.enrollments,bulk\n",
                "academicSessions.csv", "sourcedId,title,type,startDate,endDate,schoolYear\nfall,Fall,term,2026-08-17,2026-12-18,2027\nspring,Spring,term,2027-01-05,2027-06-04,2027\n",
                "orgs.csv", "sourcedId,name,type,parentSourcedId\n" + district + ",Called,district,\nschool,Called School,school," + district + "\n",
                "courses.csv", "sourcedId,title,orgSourcedId\nart,Art,school\n",
                "classes.csv", "sourcedId,title,courseSourcedId,classType,schoolSourcedId,termSourcedIds\nart-1,Art 1,art,scheduled,school,\"fall,spring\"\n",
                "users.csv", "sourcedId,enabledUser,username,userIds,givenName,familyName,identifier,userMasterIdentifier,preferredGivenName,preferredMiddleName,preferredFamilyName,pronouns\n"
                        + "user,true,rn,\"{state:77},{lms:rn-9}\",Roberta,Nowak,1001,M-1,Bobbie,Jo,Nowak-Reyes,they/them\n",
                "roles.csv", "sourcedId,userSourcedId,roleType,role,orgSourcedId\nrole,user,primary,teacher,school\n",
                "enrollments.csv", "sourcedId,classSourcedId,schoolSourcedId,userSourcedId,role\nenrollment,art-1,school,user,teacher\n")));

        PersonRow row = as(administrator, () -> people.rows(new PeopleFilter("bobbie reyes", null, null), 0, 9)).get(0);
        PersonDetails person = as(administrator, () -> people.details(new PersonId(row.id())));

        assertThat(done.refused()).isZero();
        assertThat(row.name()).isEqualTo("Roberta Nowak");
        assertThat(person.head().preferredGivenName()).isEqualTo("Bobbie");
        assertThat(person.head().pronouns()).isEqualTo("they/them");
        assertThat(person.head().otherNumbers()).isEqualTo("M-1, state:77, lms:rn-9");
        assertThat(person.classes()).singleElement().satisfies(one -> assertThat(one.terms()).isEqualTo("Fall, Spring"));
    }

    @Test
    void who_leads_one_district_sees_nothing_of_another() throws Exception {
        ImportRow theirs = imported(roster);
        OrganizationId school = OrganizationId.of(one("select cast(id as text) from district.v_school where district_id = ? limit 1", theirs.district()));
        PersonId superintendent = staff("Sue", Role.SUPERINTENDENT, district("Beside"));

        assertThat(as(superintendent, () -> schools.rows(0, 500))).isEmpty();
        assertThat(as(superintendent, () -> people.rows(new PeopleFilter("vander yos", null, null), 0, 50))).isEmpty();
        assertThatThrownBy(() -> as(superintendent, () -> schools.details(school))).isInstanceOf(NotYours.class);
    }

    @Test
    void people_are_found_by_any_parts_of_their_name() throws Exception {
        imported(roster);

        List<PersonRow> found = as(administrator, () -> people.rows(new PeopleFilter("vander yos", null, null), 0, 50));

        assertThat(found).extracting(PersonRow::name).contains("Yosef Vanderpuff").allSatisfy(name -> assertThat(name).endsWith("Vanderpuff"));
        assertThat(as(administrator, () -> people.count(new PeopleFilter("100%_", null, null), 500))).isZero();
    }

    @Test
    void only_who_may_import_hands_in_and_a_job_is_shown_to_its_starter_only() throws Exception {
        PersonId teacher = staff("Tom", Role.TEACHER, district("Elsewhere"));
        ImportRow done = imported(roster);

        assertThatThrownBy(() -> as(teacher, () -> imports.receive("x.zip", InputStream.nullInputStream()))).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as(teacher, () -> jobList.job(done.job()))).isInstanceOf(NotFound.class);
        assertThat(as(administrator, () -> jobList.job(done.job())).resultLink()).endsWith(done.id().toString());
    }

    @Test
    void who_works_at_a_school_gets_their_role_from_the_rosters() throws Exception {
        ImportRow done = imported(roster);

        assertThat(one("""
                select count(*) from access.role_grant g join district.v_school s on s.id = g.organization_id
                where s.district_id = ? and g.by_roster and g.role = 'TEACHER'""", done.district()))
                .isEqualTo(one("select count(*) from district.v_staff v join district.v_school s on s.id = v.school_id where s.district_id = ? and v.role = 'teacher'", done.district()));
        assertThat(one("""
                select count(*) from access.role_grant g join district.person p on p.id = g.person_id
                where p.kind <> 'STAFF' and g.by_roster and p.source = (select source from district.organization where id = ?)""", done.district())).isEqualTo("0");
    }

    private ImportRow imported(RosterFiles set) throws Exception {
        return imported("rosters.zip", set.zip());
    }

    private ImportRow imported(String name, byte[] content) throws Exception {
        ImportRow row = compared(name, content);
        if (!row.isWaiting()) {
            return row;
        }
        UUID commit = as(administrator, () -> decisions.commit(row.id(), "One more district of the tests"));
        ended(commit);
        return as(administrator, () -> queries.row(row.id()));
    }

    private ImportRow compared(String name, byte[] content) throws Exception {
        JobView view = ended(as(administrator, () -> imports.receive(name, new ByteArrayInputStream(content))));
        UUID id = UUID.fromString(view.resultLink().substring(view.resultLink().indexOf('=') + 1));
        return as(administrator, () -> queries.row(id));
    }

    private List<CountRow> counts(ImportRow row) throws Exception {
        return as(administrator, () -> queries.counts(row.id()));
    }

    private Map<String, Long> added(ImportRow row) throws Exception {
        Map<String, Long> added = new LinkedHashMap<>();
        counts(row).forEach(count -> added.put(count.kind(), count.added()));
        return added;
    }

    private long total(ImportRow row, java.util.function.ToLongFunction<CountRow> of) throws Exception {
        return counts(row).stream().mapToLong(of).sum();
    }

    private List<ProblemSort> problems(ImportRow row) throws Exception {
        return as(administrator, () -> queries.problems(row.id()));
    }

    /** All people of a district as they are. */
    private String fingerprint(ImportRow row) {
        return one("""
                select md5(string_agg(cast(p as text), '' order by p.id)) from district.person p
                where p.source = (select source from district.organization where id = ?)""", row.district());
    }
}
