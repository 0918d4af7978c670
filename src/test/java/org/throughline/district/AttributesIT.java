package org.throughline.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.InContainer;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.access.Role;
import org.throughline.district.attribute.control.AttributeFile;
import org.throughline.district.attribute.control.AttributeIntake;
import org.throughline.district.attribute.control.AttributeKind;
import org.throughline.district.attribute.control.AttributeProblem;
import org.throughline.district.attribute.control.AttributeQueries;
import org.throughline.district.attribute.control.AttributesEmpty;
import org.throughline.district.attribute.control.AttributesSettled;
import org.throughline.district.attribute.control.AttributesUnmapped;
import org.throughline.district.attribute.control.AttributesUnreadable;
import org.throughline.district.attribute.control.ColumnsMissing;
import org.throughline.district.attribute.control.FactChange;
import org.throughline.district.attribute.control.FactsWouldEnd;
import org.throughline.district.intake.control.ImportQueries;
import org.throughline.district.intake.control.RosterDecisions;
import org.throughline.district.intake.control.RosterImports;
import org.throughline.district.mapping.control.ColumnMappings;
import org.throughline.district.mapping.control.MappingIncomplete;
import org.throughline.district.mapping.control.MappingNamed;
import org.throughline.district.mapping.control.MappingRow;
import org.throughline.district.mapping.control.MappingUnknown;
import org.throughline.district.roster.control.DateOrder;
import org.throughline.district.roster.control.FileShape;
import org.throughline.district.roster.control.RosterKind;
import org.throughline.district.roster.control.RosterSample;

/** What no roster column holds comes in as files that somebody maps, looks at and commits. */
class AttributesIT extends InContainer {

    @Inject
    AttributeIntake intake;

    @Inject
    AttributeQueries queries;

    @Inject
    RosterImports imports;

    @Inject
    ImportQueries importQueries;

    @Inject
    RosterDecisions decisions;

    @Inject
    ColumnMappings mappings;

    private String source;
    private OrganizationId school;
    private PersonId administrator;
    private PersonId teacher;
    private PersonId student;

    @BeforeEach
    void a_district_whose_administrator_sees_only_it() {
        source = UUID.randomUUID().toString();
        OrganizationId district = district("Attribute district");
        school = school(district, "Pine Street " + source.substring(0, 8));
        execute("update district.organization set source = ? where id in (?, ?)", source, district.value(), school.value());
        administrator = own(staff("Ada", Role.ADMINISTRATOR, district));
        teacher = own(person("STAFF", "Tom", school, "teacher"));
        student = own(person("STUDENT", "Sue", school, "student"));
    }

    private PersonId own(PersonId person) {
        execute("update district.person set source = ?, identifier = ? where id = ?", source, "N" + person.value(), person.value());
        return person;
    }

    private AttributeFile received(AttributeKind kind, boolean complete, String... lines) throws Exception {
        byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        return as(administrator, () -> queries.file(intake.receive(kind, complete, "x.csv", new ByteArrayInputStream(bytes))));
    }

    private AttributeFile committed(AttributeKind kind, boolean complete, String... lines) throws Exception {
        AttributeFile file = received(kind, complete, lines);
        return as(administrator, () -> {
            intake.commit(file.id(), false);
            return queries.file(file.id());
        });
    }

    private List<String> problems(AttributeFile file) throws Exception {
        return as(administrator, () -> queries.problems(file.id(), 0, 100)).stream().map(AttributeProblem::problem).toList();
    }

    private String licenses(PersonId person) {
        return one("select string_agg(number || ' ' || coalesce(cast(expires_on as text), ''), ', ' order by number) from district.v_license where person_id = ?", person.value());
    }

    @Test
    void people_are_found_by_source_id_or_by_identifier_and_nothing_is_in_force_before_the_commit() throws Exception {
        AttributeFile file = received(AttributeKind.LICENSES, false, "person,number,areas,expiryDate",
                teacher + ",L-1,Math;Science,2027-06-30", "N" + administrator.value() + ",L-2,,6/30/2028");

        assertThat(file.state()).isEqualTo("WAITING");
        assertThat(file.added()).isEqualTo(2);
        assertThat(problems(file)).containsExactly("dateFormat");
        assertThat(licenses(teacher)).isNull();
        List<FactChange> changes = as(administrator, () -> queries.changes(file.id()));
        assertThat(changes).extracting(FactChange::now).containsExactly("L-1 · Math, Science · 2027-06-30", "L-2 · 2028-06-30");

        does(administrator, () -> intake.commit(file.id(), false));
        assertThat(licenses(teacher)).isEqualTo("L-1 2027-06-30");
        assertThat(licenses(administrator)).isEqualTo("L-2 2028-06-30");
        assertThat(as(administrator, () -> queries.files(0, 5))).extracting(AttributeFile::state).contains("DONE");
        assertThat(one("select content is null from district.attribute_file where id = ?", file.id())).isEqualTo("t");
        assertThat(one("select count(*) from district.staged_fact where file_id = ?", file.id())).isEqualTo("0");
    }

    @Test
    void the_same_file_twice_changes_nothing_and_a_complete_list_ends_what_it_lacks() throws Exception {
        String[] first = {"person,number,expiryDate", teacher + ",L-1,2027-06-30", teacher + ",L-2,2027-06-30"};
        committed(AttributeKind.LICENSES, true, first);
        AttributeFile again = committed(AttributeKind.LICENSES, true, first);
        assertThat(List.of(again.added(), again.changed(), again.ended(), again.same())).containsExactly(0, 0, 0, 2);

        AttributeFile less = committed(AttributeKind.LICENSES, true, "person,number,expiryDate", teacher + ",L-1,2030-06-30");
        assertThat(List.of(less.added(), less.changed(), less.ended())).containsExactly(0, 1, 1);
        assertThat(licenses(teacher)).isEqualTo("L-1 2030-06-30");
        assertThat(one("select count(*) from district.license where person_id = ? and number = 'L-2' and ended_on is not null", teacher.value())).isEqualTo("1");

        AttributeFile back = committed(AttributeKind.LICENSES, false, first);
        assertThat(List.of(back.added(), back.changed())).containsExactly(1, 1);
        assertThat(licenses(teacher)).isEqualTo("L-1 2027-06-30, L-2 2027-06-30");
    }

    @Test
    void a_list_of_changes_ends_only_what_it_names() throws Exception {
        committed(AttributeKind.OPT_OUTS, true, "person,scope,date", student + ",Surveys,2026-09-01", student + ",photos,2026-09-01");
        AttributeFile file = committed(AttributeKind.OPT_OUTS, false, "person,scope,status", student + ",photos,ended", student + ",photos2,ended");

        assertThat(file.ended()).isEqualTo(1);
        assertThat(one("select string_agg(scope, ',') from district.v_opt_out where person_id = ?", student.value())).isEqualTo("surveys");
    }

    @Test
    void a_refused_row_keeps_what_its_person_has() throws Exception {
        committed(AttributeKind.LICENSES, true, "person,number,expiryDate", teacher + ",L-1,2027-06-30", administrator + ",L-9,2027-06-30");
        AttributeFile file = committed(AttributeKind.LICENSES, true, "person,number,expiryDate", teacher + ",L-2,someday", administrator + ",L-9,2027-06-30");

        assertThat(problems(file)).containsExactly("dateUnreadable");
        assertThat(file.ended()).isZero();
        assertThat(licenses(teacher)).isEqualTo("L-1 2027-06-30");
    }

    @Test
    void languages_and_groups_come_in_one_file_and_a_blank_one_ends_in_a_complete_list() throws Exception {
        committed(AttributeKind.PEOPLE, true, "person,homeLanguage,groups", student + ",so,AVID; Band ;AVID", teacher + ",en,");
        assertThat(one("select string_agg(name, ',' order by name) from district.v_person_group where person_id = ?", student.value())).isEqualTo("AVID,Band");
        assertThat(one("select home_language from district.v_person_language where person_id = ?", student.value())).isEqualTo("so");

        assertThat(one("select home_language from district.v_student where person_id = ?", student.value())).isEqualTo("so");

        AttributeFile file = committed(AttributeKind.PEOPLE, true, "person,groups", student + ",Band", teacher + ",");
        assertThat(file.ended()).isEqualTo(1);
        assertThat(one("select home_language from district.v_person_language where person_id = ?", student.value()))
                .as("the file has no languages, so they stay").isEqualTo("so");
    }

    @Test
    void positions_name_a_school_by_id_or_name_and_consent_is_given_or_not() throws Exception {
        String name = one("select name from district.organization where id = ?", school.value());
        committed(AttributeKind.POSITIONS, false, "person,school,jobClass,fte,beginDate", teacher + "," + name + ",Reading specialist,50%,2026-08-01",
                teacher + ",,Bus supervisor,0.1,");
        assertThat(one("select organization_id || ' ' || fte from district.v_employment where person_id = ? and organization_id is not null", teacher.value()))
                .isEqualTo(school.value() + " 0.500");
        assertThat(one("select job_class from district.v_staff where person_id = ?", teacher.value())).isEqualTo("Reading specialist");

        AttributeFile consents = committed(AttributeKind.MEDIA_CONSENTS, false, "person,scope,given,expiryDate", student + ",picture,no,", student + ",name,yes,2027-06-30",
                student + ",video,perhaps,", student + ",Name,no,", "nobody,name,yes,");
        assertThat(problems(consents)).containsExactlyInAnyOrder("flagUnreadable", "twice", "personUnknown");
        assertThat(consents.refused()).isEqualTo(3);
        assertThat(one("select string_agg(scope || ' ' || given, ',' order by scope) from district.v_media_consent where person_id = ?", student.value()))
                .isEqualTo("name true,picture false");
    }

    @Test
    void other_headers_are_mapped_once_and_known_from_then_on() throws Exception {
        String mark = "Col " + source;
        String[] lines = {mark + ",Employee No,Credential #,Valid until", "x," + teacher + ",L-7,2027-01-01"};
        AttributeFile file = received(AttributeKind.LICENSES, false, lines);
        assertThat(file.state()).isEqualTo("MAPPING");
        assertThat(file.columns()).containsExactly("", "person", "number", "expiryDate");
        assertThat(as(administrator, () -> queries.samples(file.id()))).containsExactly(List.of("x"), List.of(teacher.toString()), List.of("L-7"), List.of("2027-01-01"));
        assertThatThrownBy(() -> does(administrator, () -> intake.commit(file.id(), false))).isInstanceOf(AttributesUnmapped.class);
        assertThatThrownBy(() -> does(administrator, () -> intake.map(file.id(), List.of("", "person", "", "expiryDate")))).isInstanceOf(ColumnsMissing.class);

        AttributeFile mapped = as(administrator, () -> {
            intake.map(file.id(), List.of("", "person", "number", "expiryDate"));
            return queries.file(file.id());
        });
        assertThat(mapped.state()).isEqualTo("WAITING");
        assertThat(mapped.added()).isEqualTo(1);
        assertThat(received(AttributeKind.LICENSES, false, lines).state()).isEqualTo("WAITING");
    }

    @Test
    void what_would_end_too_much_waits_for_a_person_and_what_is_empty_ends_nothing() throws Exception {
        List<String> lines = new ArrayList<>(List.of("person,groups"));
        for (int i = 0; i < 60; i++) {
            lines.add(own(person("STUDENT", "S" + i, school, "student")) + ",Band");
        }
        committed(AttributeKind.PEOPLE, true, lines.toArray(String[]::new));
        AttributeFile part = received(AttributeKind.PEOPLE, true, lines.subList(0, 20).toArray(String[]::new));
        assertThat(part.ended()).isEqualTo(41);
        assertThat(as(administrator, () -> queries.overGuard(part.id()))).isTrue();
        assertThatThrownBy(() -> does(administrator, () -> intake.commit(part.id(), false))).isInstanceOf(FactsWouldEnd.class);
        does(administrator, () -> intake.commit(part.id(), true));
        assertThat(one("select count(*) from district.v_person_group g join district.person p on p.id = g.person_id where p.source = ?", source)).isEqualTo("19");

        assertThatThrownBy(() -> committed(AttributeKind.PEOPLE, true, "person,groups", "nobody,Band")).isInstanceOf(AttributesEmpty.class);
        assertThatThrownBy(() -> does(administrator, () -> intake.discard(part.id()))).isInstanceOf(AttributesSettled.class);
    }

    @Test
    void another_districts_people_are_neither_found_nor_ended() throws Exception {
        PersonId stranger = person("STUDENT", "Stranger", school(district("Elsewhere"), "Other"), "student");
        execute("insert into district.opt_out (person_id, scope) values (?, 'surveys')", stranger.value());
        AttributeFile file = committed(AttributeKind.OPT_OUTS, true, "person,scope", stranger + ",photos", student + ",photos");

        assertThat(problems(file)).containsExactly("personUnknown");
        assertThat(file.ended()).isZero();
        assertThat(one("select string_agg(scope, ',') from district.v_opt_out where person_id = ?", stranger.value())).isEqualTo("surveys");
    }

    @Test
    void only_who_imports_rosters_hands_files_in_and_only_csv_is_taken() throws Exception {
        assertThatThrownBy(() -> as(teacher, () -> queries.files())).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> received(AttributeKind.OPT_OUTS, false, "person;scope", "a;b")).isInstanceOf(AttributesUnreadable.class);
        assertThatThrownBy(() -> received(AttributeKind.OPT_OUTS, false, "person,scope", "\"a,b")).isInstanceOf(AttributesUnreadable.class);
    }

    @Test
    void a_college_of_microsoft_school_data_sync_comes_in_whole() throws Exception {
        String mark = source.substring(0, 8);
        Map<String, String> files = new LinkedHashMap<>();
        files.put("orgs.csv", "sourcedId,name,type,parentSourcedId\n%s1,College,college,\n%s2,Computer Science,department,%s1\n%s3,School,school,%s4\n%s4,Ministry,ministryOfEducation,\n");
        files.put("academicSessions.csv", "sourcedId,title,type,schoolYear,startDate,endDate\n%sy,2026,schoolYear,2026,2025-08-24,2026-06-11\n");
        files.put("courses.csv", "sourcedId,orgSourcedId,title,code,schoolYearSourcedId,subject,grade\n%sc,%s3,Biology,B10,%sy,14,10\n");
        files.put("classes.csv", "sourcedId,orgSourcedId,title,sessionSourcedIds,courseSourcedId\n%sl,%s3,Biology 10,%sy,%sc\n");
        files.put("users.csv", "sourcedId,username,givenName,familyName,password,email\n%su1,jo,Jo,Craig,P@ss,\n%su2,jean,Jean,Craig,P@ss,\n%su3,jay,Jay,Jonzer,P@ss,\n");
        files.put("roles.csv", "userSourcedId,orgSourcedId,role,sessionSourcedId,grade,isPrimary,roleStartDate,roleEndDate\n%su1,%s3,student,%sy,10,TRUE,,\n%su3,%s2,professor,%sy,,TRUE,,\n");
        files.put("enrollments.csv", "classSourcedId,userSourcedId,role\n%sl,%su1,student\n%sl,%su3,professor\n");
        files.put("relationships.csv", "userSourcedId,relationshipUserSourcedId,relationshipRole\n%su1,%su2,guardian\n");
        imported(zip(files, mark), null);

        assertThat(one("select string_agg(kind || ' ' || name, ', ' order by name) from district.organization where source = ?", mark + "4"))
                .isEqualTo("OTHER College, OTHER Computer Science, DISTRICT Ministry, SCHOOL School");
        assertThat(one("select string_agg(kind || ' ' || given_name || ' ' || array_to_string(grades, ''), ', ' order by source_id) from district.person where source = ?", mark + "4"))
                .isEqualTo("STUDENT Jo 10, GUARDIAN Jean , STAFF Jay ");
        assertThat(one("select s.display_name from district.v_guardian g join district.person p on p.id = g.guardian_id join district.person s on s.id = g.student_id where p.source = ?", mark + "4"))
                .isEqualTo("Jo Craig");
        assertThat(one("select string_agg(e.role || ' ' || o.name, ', ' order by e.role) from district.enrollment e join district.organization o on o.id = e.school_id where e.source = ?", mark + "4"))
                .isEqualTo("professor School, student School");
        assertThat(one("select begins_on || ' ' || ends_on from district.position where source = ? and role = 'student'", mark + "4")).isEqualTo("2025-08-24 2026-06-11");
    }

    @Test
    void a_saved_mapping_reads_every_later_set_with_its_headers_and_one_asked_for_by_name_any() throws Exception {
        String mark = source.substring(0, 8);
        byte[] sample = ("Pupil No " + mark + ",First Name,Last Name,Site,Sort\n1,Ana,Diaz,x,Pupil\n").getBytes(StandardCharsets.UTF_8);
        List<RosterSample> seen = as(administrator, () -> mappings.look("pupils.csv", new ByteArrayInputStream(sample)));
        assertThat(seen).singleElement().satisfies(file -> assertThat(file.values().get(1)).containsExactly("Ana"));
        FileShape pupils = new FileShape("pupils.csv", seen.get(0).headers(), RosterKind.USER,
                Map.of("pupilno" + mark, "sourcedId", "firstname", "givenName", "lastname", "familyName", "site", "orgSourcedIds", "sort", "role"),
                Map.of(), Map.of("role", Map.of("pupil", "student")), DateOrder.USUAL);
        assertThatThrownBy(() -> as(administrator, () -> mappings.save(null, 0, "X", List.of(new FileShape("a.csv", List.of("A", "B"), RosterKind.USER,
                Map.of(), Map.of(), Map.of(), DateOrder.USUAL))))).isInstanceOf(MappingIncomplete.class);
        UUID saved = as(administrator, () -> mappings.save(null, 0, "Mapping " + mark, List.of(pupils)));
        assertThat(as(administrator, () -> mappings.mapping(saved)).files()).containsExactly(pupils);
        assertThatThrownBy(() -> as(administrator, () -> mappings.save(null, 0, "mapping " + mark, List.of(pupils)))).isInstanceOf(MappingNamed.class);

        Map<String, String> set = new LinkedHashMap<>();
        set.put("orgs.csv", "sourcedId,name,type\n%sd,District,district\n%ss,School,school\n");
        set.put("export_2026.csv", "Last Name,First Name,Sort,Site,Pupil No %s\nDiaz,Ana,Pupil,%ss,%s1\n");
        imported(zip(set, mark), null);
        assertThat(one("select kind || ' ' || given_name from district.person where source = ? and source_id = ?", mark + "d", mark + "1")).isEqualTo("STUDENT Ana");

        set.put("pupils.csv", set.remove("export_2026.csv").replace("Sort", "Sort,Shoe size").replace("Pupil,", "Pupil,38,").replace("Ana", "Anna"));
        imported(zip(set, mark), "MAPPING " + mark);
        assertThat(one("select given_name from district.person where source = ? and source_id = ?", mark + "d", mark + "1")).isEqualTo("Anna");
        assertThatThrownBy(() -> imported(zip(set, mark), "no such")).isInstanceOf(MappingUnknown.class);

        does(administrator, () -> mappings.delete(saved));
        assertThat(as(administrator, () -> mappings.mappings())).extracting(MappingRow::id).doesNotContain(saved);
    }

    private static byte[] zip(Map<String, String> files, String mark) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().replace("%s", mark).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private void imported(byte[] content, String mapping) throws Exception {
        String link = ended(as(administrator, () -> imports.receive("set.zip", new ByteArrayInputStream(content), mapping))).resultLink();
        UUID id = UUID.fromString(link.substring(link.indexOf('=') + 1));
        if (as(administrator, () -> importQueries.row(id)).isWaiting()) {
            ended(as(administrator, () -> decisions.commit(id, "A district of its own")));
        }
    }
}
