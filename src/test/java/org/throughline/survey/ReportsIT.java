package org.throughline.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.throughline.access.NotYours;
import org.throughline.access.PersonId;
import org.throughline.access.Role;
import org.throughline.platform.Ids;
import org.throughline.platform.NotFound;
import org.throughline.platform.job.JobState;
import org.throughline.platform.job.Jobs;
import org.throughline.platform.text.Language;
import org.throughline.survey.answer.control.ResponseIntake;
import org.throughline.survey.answer.entity.Form;
import org.throughline.survey.answer.entity.Given;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Option;
import org.throughline.survey.instrument.entity.Wording;
import org.throughline.survey.report.control.AnswerFiles;
import org.throughline.survey.report.control.Codebooks;
import org.throughline.survey.report.control.FigureQueries;
import org.throughline.survey.report.control.FigureTables;
import org.throughline.survey.report.control.ReportFile;
import org.throughline.survey.report.control.ReportsMaking;
import org.throughline.survey.report.control.ReportsStart;
import org.throughline.survey.report.control.SchoolReports;
import org.throughline.survey.report.entity.AnswersStay;
import org.throughline.survey.report.entity.ExportWithoutReason;

class ReportsIT extends SurveyInContainer {

    @Inject
    ResponseIntake intake;

    @Inject
    SchoolReports reports;

    @Inject
    ReportsMaking making;

    @Inject
    ReportsStart start;

    @Inject
    FigureTables tables;

    @Inject
    FigureQueries figures;

    @Inject
    Codebooks codebooks;

    @Inject
    AnswerFiles answers;

    @Inject
    Jobs batch;

    private PersonId principal;
    private Item good;

    private CampaignId published(Confidentiality promise) throws Exception {
        places();
        principal = staff("Olga", Role.PRINCIPAL, oak);
        List<Option> scale = List.of(new Option(0, null, true, Wording.of("en", "I don’t know")), new Option(1, false, false, Wording.of("en", "No")), new Option(2, true, false, Wording.of("en", "Yes")));
        good = new Item(Ids.timeOrdered(), "GOOD", ItemType.SCALE, null, Wording.of("en", "Is it good?").and("es", "¿Es bueno?"), Wording.NONE, scale);
        CampaignId id = scheduled(asking(good, words("WHY", "Why?")), Audience.STUDENT, promise, oak, elm);
        UUID why = itemsOf(id).get(1).id();
        does(coordinator, WHILE_OPEN, () -> {
            intake.take(id, oak, forms(30, 10, "en", why), List.of());
            intake.take(id, oak, forms(3, 1, "es", why), List.of());
            intake.take(id, elm, forms(20, 20, "en", why), List.of());
        });
        publish(id);
        return id;
    }

    private List<Form> forms(int favorable, int other, String language, UUID why) {
        List<Form> forms = new ArrayList<>();
        for (int i = 0; i < favorable + other; i++) {
            forms.add(new Form("en", language, "", Map.of(good.id(), Given.chosen(List.of(i < favorable ? 2 : 1)), why, Given.written("secret " + i))));
        }
        return forms;
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private interface Writing {

        void to(ByteArrayOutputStream out) throws Exception;
    }

    private String written(PersonId who, Writing writing) throws Exception {
        return as(who, AFTER, () -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            writing.to(out);
            return out.toString(StandardCharsets.UTF_8);
        });
    }

    @Test
    void a_principal_takes_away_what_is_published_of_the_own_school_and_nothing_else() throws Exception {
        CampaignId id = published(Confidentiality.CONFIDENTIAL);

        assertThat(text(as(principal, AFTER, () -> reports.pdf(id, oak, Language.EN)).content())).contains("Oak").contains("75%").doesNotContain("Elm").doesNotContain("secret");
        assertThatThrownBy(() -> as(principal, AFTER, () -> reports.pdf(id, elm, Language.EN))).isInstanceOf(NotYours.class);
        String own = written(principal, out -> tables.csv(id, Language.EN, out));
        assertThat(own).contains("Oak").contains("GOOD").doesNotContain("Elm").doesNotContain("All schools");
        assertThat(written(coordinator, out -> tables.csv(id, Language.EN, out))).contains("Elm").contains("All schools");
        assertThat(as(principal, AFTER, () -> figures.page(id, null, "", null, 0, 50))).isNotEmpty().allSatisfy(row -> assertThat(row.school()).isEqualTo(oak.value()));
        assertThatThrownBy(() -> as(principal, AFTER, () -> figures.page(id, elm, null, null, 0, 50))).isInstanceOf(NotYours.class);
        assertThat(as(coordinator, AFTER, () -> figures.page(id, null, null, "GOOD", 1, 1))).singleElement().satisfies(row -> assertThat(row.total()).isGreaterThan(2));
        assertThatThrownBy(() -> written(principal, out -> answers.csv(id, "curious", out))).isInstanceOf(jakarta.ejb.EJBAccessException.class);
        assertThat(as(principal, AFTER, () -> codebooks.ddi(id))).contains("¿Es bueno?").contains("Oak").doesNotContain("Elm");
    }

    @Test
    void answers_leave_one_by_one_only_as_far_as_was_promised_and_on_record() throws Exception {
        CampaignId id = published(Confidentiality.CONFIDENTIAL);

        assertThatThrownBy(() -> written(coordinator, out -> answers.csv(id, " ", out))).isInstanceOf(ExportWithoutReason.class);
        String confidential = written(coordinator, out -> answers.csv(id, "for the board", out));
        assertThat(confidential.lines()).hasSize(85);
        assertThat(confidential.lines().findFirst().orElseThrow()).isEqualTo("response,school,school_name,grade,home_language,in_group,language,GOOD");
        assertThat(confidential).doesNotContain("secret");
        assertThat(confidential.lines().filter(line -> line.contains("Oak"))).as("four speak Spanish at home there, so nobody's language is told").hasSize(44).noneMatch(line -> line.contains(",es,") || line.contains(",en,"));
        assertThat(confidential.lines().filter(line -> line.contains("Elm"))).as("where the published language is hidden with it").hasSize(40).noneMatch(line -> line.contains(",en,"));
        assertThat(one("select count(*) from platform.audit where action = 'answers-exported' and subject = ? and detail = '84: for the board'", id.toString())).isEqualTo("1");
        assertThat(written(coordinator, out -> tables.csv(id, Language.ES, out))).contains("oculto para proteger a grupos pequeños");

        CampaignId named = published(Confidentiality.NAMED);
        assertThat(written(coordinator, out -> answers.csv(named, "a follow-up", out))).contains("secret 7").contains("person").contains("answered_on");
        assertThat(as(coordinator, AFTER, () -> answers.spss(named, "en"))).contains("    WHY A10").contains("MISSING VALUES GOOD (0).");

        CampaignId anonymous = published(Confidentiality.ANONYMOUS);
        assertThatThrownBy(() -> written(coordinator, out -> answers.csv(anonymous, "for the board", out))).isInstanceOf(AnswersStay.class);
        assertThatThrownBy(() -> as(coordinator, AFTER, () -> answers.spss(anonymous, "en"))).isInstanceOf(AnswersStay.class);
    }

    @Test
    void a_job_makes_the_reports_of_all_schools_and_goes_on_where_it_was_cut_off() throws Exception {
        CampaignId id = published(Confidentiality.CONFIDENTIAL);
        assertThatThrownBy(() -> as(coordinator, AFTER, () -> making.archive(id, Language.EN))).isInstanceOf(NotFound.class);
        UUID job = as(coordinator, AFTER, () -> start.start(id, Language.EN));
        assertThat(ended(job).state()).isEqualTo(JobState.DONE);
        String madeAt = one("select made_at from survey.school_report where campaign_id = ? and school_id = ?", id.value(), oak.value());
        execute("delete from survey.school_report where campaign_id = ? and school_id is distinct from ?", id.value(), oak.value());

        UUID again = as(coordinator, AFTER, () -> batch.start("survey-reports", "again", coordinator.value(), Map.of("campaign", id.toString(), "reports", "en", "total", "2", "language", "en")));
        assertThat(ended(again).state()).isEqualTo(JobState.DONE);

        assertThat(one("select made_at from survey.school_report where campaign_id = ? and school_id = ?", id.value(), oak.value())).as("made once").isEqualTo(madeAt);
        assertThat(text(as(coordinator, AFTER, () -> making.document(id, Language.EN)).content())).contains("All schools").contains("Oak").contains("Elm");
        assertThat(entries(coordinator, id)).containsExactly("Elm.pdf", "Oak.pdf");
        assertThat(entries(principal, id)).containsExactly("Oak.pdf");
        assertThatThrownBy(() -> as(principal, AFTER, () -> making.document(id, Language.EN))).isInstanceOf(NotFound.class);
        assertThat(as(principal, AFTER, () -> making.sets(id))).singleElement().satisfies(set -> {
            assertThat(set.schools()).isEqualTo(1);
            assertThat(set.together()).isFalse();
        });
    }

    private List<String> entries(PersonId who, CampaignId id) throws Exception {
        ReportFile file = as(who, AFTER, () -> making.archive(id, Language.EN));
        assertThat(file.name()).matches("c-[0-9a-f-]+-all-schools-en\\.zip");
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.content()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
