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
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.throughline.access.NotYours;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.access.Role;
import org.throughline.district.control.PersonMerging;
import org.throughline.platform.NotFound;
import org.throughline.survey.answer.control.Answering;
import org.throughline.survey.answer.control.Envelopes;
import org.throughline.survey.answer.entity.NotTakingAnswers;
import org.throughline.survey.campaign.control.Inviting;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.Wording;
import org.throughline.survey.paper.control.EnvelopeOpening;
import org.throughline.survey.paper.control.KeyEntry;
import org.throughline.survey.paper.control.PaperCounting;
import org.throughline.survey.paper.control.PaperForms;
import org.throughline.survey.paper.control.PaperPrinting;
import org.throughline.survey.paper.control.PrintingStart;
import org.throughline.survey.paper.entity.ClerkUnknown;
import org.throughline.survey.paper.entity.CodesOnForms;
import org.throughline.survey.paper.entity.FormCounted;
import org.throughline.survey.paper.entity.FormNumberUnknown;
import org.throughline.survey.paper.entity.FormTypedTwice;
import org.throughline.survey.paper.entity.LetterCodeUnknown;

class PaperIT extends SurveyInContainer {

    @Inject
    Inviting inviting;

    @Inject
    PaperForms forms;

    @Inject
    KeyEntry entry;

    @Inject
    PaperCounting counting;

    @Inject
    EnvelopeOpening opening;

    @Inject
    PrintingStart printing;

    @Inject
    PaperPrinting making;

    @Inject
    Answering answering;

    @Inject
    PersonMerging merging;

    private PersonId helper;
    private PersonId other;
    private Item good;
    private Item words;

    private CampaignId campaign(Audience audience, Confidentiality promise) throws Exception {
        places();
        helper = staff("Hedda", Role.STAFF, oak);
        other = staff("Otto", Role.STAFF, oak);
        good = yesOrNo("A", Wording.of("en", "Is it good?").and("ar", "هل هو جيد؟"));
        words = words("B", "Why?");
        return scheduled(asking(Wording.of("en", "Voice").and("ar", "صوت"), List.of(good, words)), audience, promise, oak, elm);
    }

    private UUID batch(CampaignId id, int count) throws Exception {
        return as(coordinator, WHILE_OPEN, () -> forms.add(id, oak, "en", count, ""));
    }

    private KeyEntry.Receipt type(PersonId who, UUID batch, int number, String code, String answer, String reason) throws Exception {
        Map<UUID, String> lines = new HashMap<>();
        lines.put(asked(batch, 0), answer);
        lines.put(asked(batch, 1), reason);
        return as(who, WHILE_OPEN, () -> entry.save(batch, String.valueOf(number), lines, code));
    }

    private UUID asked(UUID batch, int at) throws Exception {
        return as(coordinator, WHILE_OPEN, () -> entry.desk(batch).fields().get(at).item());
    }

    private int count(UUID batch) throws Exception {
        return as(coordinator, WHILE_OPEN, () -> counting.count(batch));
    }

    private String asks(UUID batch, PersonId who) throws Exception {
        return as(coordinator, WHILE_OPEN, () -> {
            counting.ask(batch, who.value());
            return "";
        });
    }

    @Test
    void anonymous_forms_are_typed_twice_settled_and_go_into_the_box_once_with_nothing_left_of_them() throws Exception {
        CampaignId id = campaign(Audience.FAMILY, Confidentiality.ANONYMOUS);
        UUID batch = batch(id, 14);
        asks(batch, helper);

        for (int form = 1; form <= 11; form++) {
            assertThat(type(coordinator, batch, form, "", form % 2 == 0 ? "2" : "1", "secret " + form).saved()).isEqualTo(KeyEntry.Saved.FIRST);
        }
        assertThat(type(coordinator, batch, 1, "", "2", "secret 1").saved()).as("before anybody else typed it").isEqualTo(KeyEntry.Saved.CORRECTED);
        assertThat(type(coordinator, batch, 12, "", "", "").saved()).isEqualTo(KeyEntry.Saved.FIRST);
        for (int form = 1; form <= 10; form++) {
            assertThat(type(helper, batch, form, "", form == 1 || form % 2 == 0 ? "2" : "1", "secret  " + form).saved()).isEqualTo(KeyEntry.Saved.ALIKE);
        }
        assertThat(type(helper, batch, 12, "", "", "").saved()).isEqualTo(KeyEntry.Saved.ALIKE);
        assertThat(type(helper, batch, 11, "", "2", "secret 11").saved()).isEqualTo(KeyEntry.Saved.DIFFERING);
        assertThat(type(helper, batch, 13, "", "7", "").unreadable()).hasSize(1);
        assertThatThrownBy(() -> type(helper, batch, 15, "", "1", "")).isInstanceOf(FormNumberUnknown.class);
        assertThatThrownBy(() -> type(other, batch, 1, "", "1", "")).isInstanceOf(NotYours.class);
        asks(batch, other);
        assertThatThrownBy(() -> type(other, batch, 1, "", "1", "")).isInstanceOf(FormTypedTwice.class);

        assertThat(as(helper, WHILE_OPEN, () -> entry.differences(batch, 11))).singleElement()
                .satisfies(one -> assertThat(List.of(one.first(), one.second())).containsExactly("1 No", "2 Yes"));
        PaperCounting.Progress before = as(coordinator, WHILE_OPEN, () -> counting.progress(batch));
        assertThat(List.of(before.once(), before.ready(), before.missing())).containsExactly(0L, 11L, 2L);
        assertThat(before.differing()).containsExactly(11);
        assertThat(as(coordinator, WHILE_OPEN, () -> counting.agreement(batch, "en")).get(0).agreement()).satisfies(one -> {
            assertThat(one.forms()).isEqualTo(12);
            assertThat(one.agreed()).isEqualTo(11);
        });

        assertThat(count(batch)).isEqualTo(10);
        assertThat(count(batch)).as("again").isZero();
        UUID scale = asked(batch, 0);
        does(helper, WHILE_OPEN, () -> entry.settle(batch, 11, List.of(scale), ""));
        assertThat(count(batch)).isEqualTo(1);

        assertThat(one("select count(*) from survey.ballot where campaign_id = ?", id.value())).isEqualTo("11");
        assertThat(one("select count(*) from survey.ballot where campaign_id = ? and answers -> ? ->> 0 = '2'", id.value(), scale.toString())).isEqualTo("7");
        assertThat(one("select string_agg(outcome || ' ' || n, ', ' order by outcome) from (select outcome, count(*) as n from survey.paper_form where batch_id = ? group by outcome) f", batch))
                .isEqualTo("BLANK 1, COUNTED 11");
        assertThat(one("select count(*) from survey.paper_form where batch_id = ? and coalesce(first_answers, second_answers, settled_answers) is not null", batch)).isEqualTo("0");
        assertThat(one("select count(*) from platform.audit where action like 'paper-%' and (detail like '%secret%' or detail like '%Yes%')")).isEqualTo("0");
        assertThat(one("select count(*) from platform.audit where action = 'paper-typed' and subject = ? and person_id = ?", batch.toString(), helper.value())).isEqualTo("12");
        assertThat(as(coordinator, WHILE_OPEN, () -> counting.agreement(batch, "en")).get(0).agreement().forms()).as("kept when the answers are gone").isEqualTo(12);
        assertThatThrownBy(() -> type(helper, batch, 11, "", "1", "")).isInstanceOf(FormCounted.class);
        assertThat(as(coordinator, WHILE_OPEN, () -> counting.ofNobody(id))).isEqualTo(11);
        assertThatThrownBy(() -> does(coordinator, WHILE_OPEN, () -> counting.ask(batch, coordinator.value()))).isInstanceOf(ClerkUnknown.class);
    }

    @Test
    void the_code_of_a_letter_makes_a_form_the_answer_to_its_invitation_once() throws Exception {
        CampaignId id = campaign(Audience.FAMILY, Confidentiality.NAMED);
        PersonId parent = parent(oak, child(oak));
        String code = as(coordinator, WHILE_OPEN, () -> inviting.letters(id, oak)).get(0).code();
        UUID batch = batch(id, 5);
        asks(batch, helper);

        assertThatThrownBy(() -> type(helper, batch, 1, "ZZZZ-ZZZZ", "2", "")).isInstanceOf(LetterCodeUnknown.class);
        for (int form = 1; form <= 2; form++) {
            type(coordinator, batch, form, code, "2", "");
            assertThat(type(helper, batch, form, code.toLowerCase(), "2", "").saved()).isEqualTo(KeyEntry.Saved.ALIKE);
        }
        type(coordinator, batch, 3, code, "1", "");
        assertThat(type(helper, batch, 3, "", "1", "").saved()).as("a code on one of the two readings only").isEqualTo(KeyEntry.Saved.DIFFERING);

        assertThat(count(batch)).isEqualTo(1);

        assertThat(one("select count(*) from survey.response where campaign_id = ? and person_id = ? and language = 'en'", id.value(), parent.value())).isEqualTo("1");
        assertThat(one("select string_agg(coalesce(outcome, '-'), ' ' order by number) from survey.paper_form where batch_id = ?", batch)).isEqualTo("COUNTED ANSWERED_BEFORE -");
        assertThat(one("select answered from survey.v_turnout where campaign_id = ? and school_id = ?", id.value(), oak.value())).isEqualTo("1");
        assertThat(as(coordinator, WHILE_OPEN, () -> counting.ofNobody(id))).isZero();
    }

    private PersonId family(String child) throws Exception {
        return family(child, oak);
    }

    private PersonId family(String child, OrganizationId school) throws Exception {
        PersonId student = person("STUDENT", child, school, "student");
        PersonId parent = person("GUARDIAN", "Parent of " + child, school, "guardian");
        execute("insert into district.guardianship (guardian_id, student_id) values (?, ?)", parent.value(), student.value());
        return parent;
    }

    private Envelopes.Taken taken(PersonId who, UUID batch, String codes) throws Exception {
        return as(who, WHILE_OPEN, () -> opening.take(batch, codes));
    }

    @Test
    void codes_of_envelopes_tell_who_took_part_and_lead_to_no_form() throws Exception {
        CampaignId id = campaign(Audience.FAMILY, Confidentiality.ANONYMOUS);
        for (int i = 0; i < 6; i++) {
            family("Child " + i);
        }
        List<String> codes = as(coordinator, WHILE_OPEN, () -> inviting.letters(id, oak)).stream().map(Inviting.Letter::code).toList();
        family("Child elsewhere", elm);
        String elsewhere = as(coordinator, WHILE_OPEN, () -> inviting.letters(id, elm)).get(0).code();
        UUID batch = batch(id, 9);
        assertThatThrownBy(() -> taken(helper, batch, codes.get(0))).isInstanceOf(NotYours.class);
        asks(batch, helper);
        for (int form = 1; form <= 3; form++) {
            type(coordinator, batch, form, "", "2", "");
            type(helper, batch, form, "", "2", "");
        }

        Envelopes.Taken first = taken(helper, batch, codes.get(0) + "\n" + codes.get(1).toLowerCase() + "\nhttps://voice.example/s/" + codes.get(2) + "\n" + codes.get(1) + "\nZZZZ-ZZZZ");
        assertThat(first.counted()).isEqualTo(3);
        assertThat(first.twice()).containsExactly(codes.get(1));
        assertThat(first.unknown()).containsExactly("ZZZZ-ZZZZ");
        Envelopes.Taken again = taken(coordinator, batch, codes.get(2) + "," + codes.get(3) + "," + elsewhere);
        assertThat(again.counted()).isEqualTo(1);
        assertThat(again.elsewhere()).as("of another school, even for who runs surveys there too").containsExactly(elsewhere);
        assertThat(again.before()).containsExactly(codes.get(2));
        assertThat(count(batch)).isEqualTo(3);

        assertThat(one("select count(*) from survey.invitation where campaign_id = ? and answered", id.value())).isEqualTo("4");
        assertThat(one("select count(distinct cast(xmin as text)) from survey.invitation where campaign_id = ? and answered", id.value())).as("written together, whenever their envelopes came").isEqualTo("1");
        assertThat(one("select count(*) from platform.audit where action = 'paper-envelopes' and subject = ? and detail in (?, ?)", batch.toString(),
                one("select letters || ', 3/5' from survey.paper_batch where id = ?", batch), one("select letters || ', 1/3' from survey.paper_batch where id = ?", batch))).isEqualTo("2");
        assertThat(as(helper, WHILE_OPEN, () -> opening.stack(batch)).opened()).isEqualTo(4);
        assertThat(as(coordinator, WHILE_OPEN, () -> counting.ofNobody(id))).as("three forms, and four envelopes that tell of them").isZero();
        assertThat(as(coordinator, WHILE_OPEN, () -> answering.visit(codes.get(0)).sent())).as("nobody answers twice").isTrue();
        assertThatThrownBy(() -> as(coordinator, OPENS.minusDays(1), () -> opening.take(batch, codes.get(4)))).isInstanceOf(NotTakingAnswers.class);

        CampaignId named = campaign(Audience.FAMILY, Confidentiality.NAMED);
        UUID coded = batch(named, 2);
        assertThatThrownBy(() -> as(coordinator, WHILE_OPEN, () -> opening.stack(coded))).isInstanceOf(CodesOnForms.class);
    }

    @Test
    void two_records_that_typed_the_same_form_and_are_one_person_can_be_merged_and_parted_again() throws Exception {
        CampaignId id = campaign(Audience.FAMILY, Confidentiality.ANONYMOUS);
        UUID batch = batch(id, 3);
        asks(batch, helper);
        asks(batch, other);
        PersonId administrator = staff("Ada", Role.ADMINISTRATOR, district);
        type(helper, batch, 1, "", "2", "");
        type(other, batch, 1, "", "2", "");
        type(other, batch, 2, "", "1", "");
        String typists = "select string_agg(coalesce(cast(first_by as text), '') || coalesce(cast(second_by as text), ''), ' ' order by number) from survey.paper_form where batch_id = ?";
        String before = one(typists, batch);

        UUID merge = as(administrator, () -> merging.merge(helper, other));

        assertThat(one(typists, batch)).as("the form that both typed keeps both, the other follows").isEqualTo("" + helper + other + " " + helper);
        assertThat(one("select count(*) from survey.paper_clerk where batch_id = ? and person_id = ?", batch, helper.value())).isEqualTo("1");
        does(administrator, () -> merging.undo(merge));
        assertThat(one(typists, batch)).isEqualTo(before);
    }

    /** The numbers in the archive of a batch, in the order of its parts and pages. */
    private List<String> numbers(UUID batch) throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        does(coordinator, WHILE_OPEN, () -> making.take(batch, file));
        List<String> numbers = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.toByteArray()))) {
            while (zip.getNextEntry() != null) {
                try (PDDocument part = Loader.loadPDF(zip.readAllBytes())) {
                    Matcher number = Pattern.compile("[A-Z]{3}-[0-9]{3}").matcher(new PDFTextStripper().getText(part));
                    while (number.find()) {
                        // at the head and at the end of each form
                        if (!numbers.contains(number.group())) {
                            numbers.add(number.group());
                        }
                    }
                }
            }
        }
        return numbers;
    }

    @Test
    void forms_are_printed_with_their_numbers_while_the_campaign_takes_answers_and_by_nobody_else() throws Exception {
        CampaignId id = campaign(Audience.FAMILY, Confidentiality.ANONYMOUS);
        UUID batch = as(coordinator, WHILE_OPEN, () -> forms.add(id, oak, "ar", 3, "في مكتب المدرسة"));

        try (PDDocument document = Loader.loadPDF(as(coordinator, WHILE_OPEN, () -> forms.pdf(batch)))) {
            String text = new PDFTextStripper().getText(document);
            String letters = one("select letters from survey.paper_batch where id = ?", batch);
            assertThat(text).contains(letters + "-001").contains(letters + "-003").contains("هل هو جيد؟");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ar");
        }
        assertThat(one("select string_agg(distinct detail, '') from platform.audit where action = 'paper-printed' and subject = ?", batch.toString())).hasSize(3);
        UUID job = as(coordinator, WHILE_OPEN, () -> printing.start(id, List.of(oak), "en", 30, "")).orElseThrow();
        assertThat(ended(job).done()).isEqualTo(30);
        UUID large = UUID.fromString(one("select cast(id as text) from survey.paper_batch where campaign_id = ? and forms = 30", id.value()));
        assertThatThrownBy(() -> as(coordinator, WHILE_OPEN, () -> forms.pdf(large))).isInstanceOf(NotFound.class);
        assertThat(numbers(large)).as("each form, in parts").hasSize(30).isNotEqualTo(numbers(large).stream().sorted().toList());
        execute("delete from survey.paper_part where batch_id = ? and part = 1", large);
        ended(as(coordinator, WHILE_OPEN, () -> printing.again(id)));
        assertThat(numbers(large)).as("what was gone is made again").hasSize(30);
        assertThat(one("select count(distinct n) || ' ' || count(*) from survey.paper_part p, unnest(p.numbers) n where p.batch_id = ?", large)).as("each once").isEqualTo("30 30");
        PersonId elsewhere = staff("Elke", Role.SURVEY_COORDINATOR, school(district("Other District"), "Elm"));
        assertThatThrownBy(() -> as(elsewhere, WHILE_OPEN, () -> forms.pdf(batch))).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> as(elsewhere, WHILE_OPEN, () -> entry.desk(batch))).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> as(coordinator, CLOSES.plusDays(1), () -> forms.add(id, oak, "en", 3, ""))).isInstanceOf(NotTakingAnswers.class);
    }
}
