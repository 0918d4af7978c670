package org.throughline.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.platform.NotFound;
import org.throughline.platform.text.Language;
import org.throughline.survey.answer.control.FamilyLinks;
import org.throughline.survey.answer.control.Visit;
import org.throughline.survey.answer.entity.CodeUnknown;
import org.throughline.survey.campaign.control.Inviting;
import org.throughline.survey.campaign.control.LettersMaking;
import org.throughline.survey.campaign.control.MailStopping;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.campaign.entity.FamilyWay;
import org.throughline.survey.instrument.entity.Origin;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Wording;

/** How families and classes are asked: mails, letters, cards and what is behind their codes. */
class FamiliesIT extends AskingInContainer {

    @Inject
    FamilyLinks families;

    @Inject
    LettersMaking making;

    @Inject
    MailStopping stopping;

    /** The addresses in the mails to a person, oldest first. */
    private String mails(PersonId person, String column) {
        return one("select string_agg(" + column + ", ' | ' order by id) from platform.mail where recipient = (select email from district.person where id = ?)", person.value());
    }

    @Test
    void a_family_gets_one_mail_for_all_its_children_and_one_reminder() throws Exception {
        CampaignId id = draft(Audience.FAMILY, Confidentiality.CONFIDENTIAL);
        PersonId parent = parent(oak, "es", child(oak, "04"), child(oak, "02"), child(elm, "07"));
        ask(id, rule(Set.of(), Set.of(), null, FamilyWay.CHILD));
        schedule(id);

        assertThat(mailed(id)).isEqualTo(3);

        assertThat(as(coordinator, WHILE_OPEN, () -> inviting.remindNext(id))).as("on the same day").isZero();
        assertThat(as(coordinator, WHILE_OPEN.plusDays(1), () -> inviting.remindNext(id))).isEqualTo(1);
        assertThat(as(coordinator, WHILE_OPEN.plusDays(1), () -> inviting.remindNext(id))).isZero();
        assertThat(one("select count(*) from platform.mail where recipient = (select email from district.person where id = ?)", parent.value())).isEqualTo("2");
    }

    @Test
    void a_family_answers_once_for_each_child_behind_one_code() throws Exception {
        CampaignId id = draft(Audience.FAMILY, Confidentiality.CONFIDENTIAL);
        parent(oak, "es", child(oak, "04"), child(oak, "02"), child(elm, "07"));
        ask(id, rule(Set.of(), Set.of(), null, FamilyWay.CHILD));
        schedule(id);
        assertThat(as(coordinator, WHILE_OPEN, () -> inviting.letters(id, oak))).as("it comes by the eldest's school").isEmpty();
        String code = as(coordinator, WHILE_OPEN, () -> inviting.letters(id, elm)).get(0).code();

        FamilyLinks.Family family = as(coordinator, WHILE_OPEN, () -> families.of(code).orElseThrow());
        assertThat(family.children()).extracting(FamilyLinks.Child::school).containsExactly("Oak", "Oak", "Elm");
        does(coordinator, WHILE_OPEN, () -> send(family.children().get(1).code()));

        assertThat(as(coordinator, WHILE_OPEN, () -> families.of(code).orElseThrow()).children()).extracting(FamilyLinks.Child::answered).containsExactly(false, true, false);
        assertThat(FamilyLinks.above(family.children().get(1).code())).contains(code);
        assertThat(families.of("ZZZZ-ZZZZ")).isEmpty();
    }

    @Test
    void a_family_reads_the_title_in_its_language_and_the_names_of_each_childs_school_and_teacher() throws Exception {
        Questionnaire naming = Questionnaire.first("q-" + UUID.randomUUID(), Origin.OWN, Wording.of("en", "Voice").and("so", "Codka"), Wording.of("en", "{school}, {teacher}"), questionnaire().sections());
        CampaignId id = draft(Audience.FAMILY, Confidentiality.CONFIDENTIAL, naming, Wording.of("en", "Voice, spring").and("es", "Voz").and("so", "Codka, gu’"));
        PersonId young = child(oak, "02");
        PersonId middle = child(oak, "04");
        PersonId old = child(elm, "07");
        PersonId parent = parent(oak, "so", young, middle, old);
        homeroom(oak, "Reyes", young);
        homeroom(elm, "Okafor", old);
        ask(id, rule(Set.of(), Set.of(), null, FamilyWay.CHILD));
        schedule(id);
        assertThat(mailed(id)).isEqualTo(3);

        assertThat(mails(parent, "subject")).contains("Codka, gu’").doesNotContain("Voice");
        String body = mails(parent, "body");
        assertThat(body).contains("Codka, gu’");
        Matcher code = Pattern.compile("/s/([0-9A-Z-]+)").matcher(body);
        assertThat(code.find()).isTrue();
        FamilyLinks.Family family = as(coordinator, WHILE_OPEN, () -> families.of(code.group(1)).orElseThrow());
        assertThat(family.campaign().title("so")).isEqualTo("Codka, gu’");
        assertThat(family.campaign().title("vi")).isEqualTo("Voice, spring");
        List<Visit> visits = new ArrayList<>();
        for (FamilyLinks.Child child : family.children()) {
            visits.add(as(coordinator, WHILE_OPEN, () -> answering.visit(child.code())));
        }
        assertThat(visits).extracting(visit -> visit.title().byLanguage()).containsOnly(Map.of("en", "Voice, spring", "es", "Voz", "so", "Codka, gu’"));
        assertThat(visits).extracting(Visit::names).containsExactlyInAnyOrder(new Visit.Names("Oak", "Reyes Example"), new Visit.Names("Oak", ""), new Visit.Names("Elm", "Okafor Example"));
    }

    @Test
    void a_student_reads_the_names_of_the_school_and_of_the_teacher_of_the_homeroom() throws Exception {
        Questionnaire naming = Questionnaire.first("q-" + UUID.randomUUID(), Origin.OWN, Wording.of("en", "Voice"), Wording.of("en", "{school}, {teacher}"), questionnaire().sections());
        CampaignId id = draft(Audience.STUDENT, Confidentiality.CONFIDENTIAL, naming, Wording.of("en", "Voice"));
        PersonId student = child(oak, "07");
        homeroom(oak, "Reyes", student);
        homeroom(oak, "Okafor", child(oak, "07"));
        schedule(id);
        List<Inviting.Letter> letters = as(coordinator, WHILE_OPEN, () -> inviting.letters(id, oak));

        List<String> teachers = new ArrayList<>();
        for (Inviting.Letter letter : letters) {
            teachers.add(as(coordinator, WHILE_OPEN, () -> answering.visit(letter.code())).names().teacher());
        }
        assertThat(teachers).containsExactlyInAnyOrder("Reyes Example", "Okafor Example");
    }

    /** As rosters bring it: a class of the kind homeroom, its teacher, a teacher who only helps, and its students. */
    private void homeroom(OrganizationId place, String teacher, PersonId... students) {
        UUID room = UUID.randomUUID();
        execute("insert into district.class (id, source, source_id, title, type, school_id) values (?, 'test', ?, ?, 'homeroom', ?)", room, room.toString(), "Room " + teacher, place.value());
        enroll(room, place, person("STAFF", teacher, place, "teacher"), "teacher", true);
        enroll(room, place, person("STAFF", "Aide", place, "teacher"), "teacher", false);
        for (PersonId student : students) {
            enroll(room, place, student, "student", false);
        }
    }

    private void enroll(UUID room, OrganizationId place, PersonId person, String role, boolean main) {
        UUID id = UUID.randomUUID();
        execute("insert into district.enrollment (id, source, source_id, class_id, school_id, person_id, role, main) values (?, 'test', ?, ?, ?, ?, ?, ?)",
                id, id.toString(), room, place.value(), person.value(), role, main);
    }

    @Test
    void once_for_all_children_is_one_invitation_at_the_school_with_the_most_of_them() throws Exception {
        CampaignId id = draft(Audience.FAMILY, Confidentiality.CONFIDENTIAL);
        parent(oak, "en", child(oak, "04"), child(elm, "06"), child(elm, "07"));
        ask(id, rule(Set.of(), Set.of(), null, FamilyWay.FAMILY));
        schedule(id);

        assertThat(mailed(id)).isEqualTo(1);
        assertThat(one("select o.name from survey.invitation i join district.organization o on o.id = i.school_id where i.campaign_id = ?", id.value())).isEqualTo("Elm");
    }

    @Test
    void who_wants_no_mail_is_asked_by_letter() throws Exception {
        CampaignId id = draft(Audience.FAMILY, Confidentiality.CONFIDENTIAL);
        PersonId parent = parent(oak, "en", child(oak, "04"));
        schedule(id);
        mailed(id);
        String stop = mails(parent, "unsubscribe");
        String token = stop.substring(stop.lastIndexOf('/') + 1, stop.indexOf('?'));

        does(coordinator, WHILE_OPEN, () -> stopping.stop(token));

        assertThat(as(coordinator, WHILE_OPEN.plusDays(1), () -> inviting.remindNext(id))).isZero();
        assertThat(stopping.stopped(token)).isTrue();
        assertThat(one("select reach from survey.audience(?, null)", id.value())).isEqualTo("UNSUBSCRIBED");
        stopping.again(token);
        assertThat(one("select reach from survey.audience(?, null)", id.value())).isEqualTo("MAIL");
        assertThatThrownBy(() -> stopping.stop(token.substring(4))).isInstanceOf(NotFound.class);
    }

    @Test
    void letters_are_made_by_homeroom_once_and_their_codes_are_in_the_sealed_file_only() throws Exception {
        CampaignId id = draft(Audience.FAMILY, Confidentiality.CONFIDENTIAL);
        PersonId arabic = parent(oak, "ar", child(oak, "04"));
        PersonId spanish = parent(oak, "es", child(oak, "05"));
        execute("update district.person set email = null where id in (?, ?)", arabic.value(), spanish.value());
        schedule(id);

        assertThat(as(coordinator, WHILE_OPEN, () -> making.next(id, oak))).isEqualTo(2);
        assertThat(as(coordinator, WHILE_OPEN, () -> making.next(id, oak))).isZero();

        assertThat(one("select string_agg(room, ' ' order by room) from survey.letter_file where campaign_id = ?", id.value())).isEqualTo("04 05");
        Map<String, String> files = files(id);
        assertThat(files).containsOnlyKeys("Oak/Grade 4.pdf", "Oak/Grade 5.pdf");
        String code = files.get("Oak/Grade 5.pdf").replaceAll("(?s).*\\b([0-9A-Z]{4}-[0-9A-Z]{4})\\b.*", "$1");
        assertThat(as(coordinator, WHILE_OPEN, () -> answering.visit(code).language())).isEqualTo(Language.ES);
        assertThat(one("select count(*) from survey.letter_file where campaign_id = ? and position(convert_to(?, 'UTF8') in content) > 0", id.value(), code)).isEqualTo("0");

        does(coordinator, WHILE_OPEN, () -> making.printed(id, oak));
        assertThatThrownBy(() -> files(id)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_class_gets_a_card_for_each_child_whose_parents_did_not_say_no_and_a_card_works_once() throws Exception {
        CampaignId id = draft(Audience.STUDENT, Confidentiality.CONFIDENTIAL);
        child(oak, "04");
        child(oak, "04");
        PersonId out = child(oak, "04");
        execute("insert into district.opt_out (person_id, scope) values (?, 'surveys')", out.value());
        schedule(id);

        assertThat(as(coordinator, WHILE_OPEN, () -> making.next(id, oak))).isEqualTo(2);
        assertThat(as(coordinator, WHILE_OPEN, () -> making.next(id, oak))).isZero();

        Matcher found = Pattern.compile("\\b[0-9A-Z]{4}-[0-9A-Z]{4}\\b").matcher(files(id).get("Oak/Grade 4.pdf"));
        assertThat(found.find()).isTrue();
        String code = found.group();
        does(coordinator, WHILE_OPEN, () -> send(code));
        assertThat(as(coordinator, WHILE_OPEN, () -> answering.visit(code).sent())).isTrue();
        assertThat(families.card(code)).isTrue();
        assertThat(one("select count(*) from survey.invitation where campaign_id = ? and person_id is not null", id.value())).isEqualTo("0");
        assertThat(one("select invited from survey.v_turnout where campaign_id = ? and school_id = ?", id.value(), oak.value())).isEqualTo("2");

        LettersMaking.CardSet set = as(coordinator, WHILE_OPEN, () -> making.sets(id)).get(0);
        assertThat(set.unused()).isEqualTo(1);
        assertThat(found.find()).isTrue();
        String spoiled = found.group();
        assertThat(as(coordinator, WHILE_OPEN, () -> making.anew(id, set.id()))).isEqualTo(1);
        assertThatThrownBy(() -> as(coordinator, WHILE_OPEN, () -> answering.visit(spoiled))).isInstanceOf(CodeUnknown.class);
        Matcher again = Pattern.compile("\\b[0-9A-Z]{4}-[0-9A-Z]{4}\\b").matcher(files(id).get("Oak/Grade 4.pdf"));
        assertThat(again.find()).isTrue();
        assertThat(as(coordinator, WHILE_OPEN, () -> answering.visit(again.group()).sent())).isFalse();
        assertThat(as(coordinator, WHILE_OPEN, () -> answering.visit(code).sent())).as("what was answered stays").isTrue();
    }

    private Map<String, String> files(CampaignId id) throws Exception {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        does(coordinator, WHILE_OPEN, () -> making.take(id, oak, zip));
        Map<String, String> texts = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.toByteArray()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                try (PDDocument document = Loader.loadPDF(in.readAllBytes())) {
                    texts.put(entry.getName(), new PDFTextStripper().getText(document));
                }
            }
        }
        return texts;
    }
}
