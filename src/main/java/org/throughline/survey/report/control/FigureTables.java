package org.throughline.survey.report.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.throughline.access.Can;
import org.throughline.access.Scope;
import org.throughline.access.Viewer;
import org.throughline.platform.SqlRead;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.file.Spreadsheet;
import org.throughline.platform.text.Tongue;
import org.throughline.statistics.Alpha;
import org.throughline.statistics.PublishedShare;
import org.throughline.survey.CampaignId;
import org.throughline.survey.campaign.control.CampaignDetails;
import org.throughline.survey.campaign.control.CampaignQueries;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.instrument.control.Questionnaires;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.Option;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.report.entity.ReportFigure;

/** All published figures of the viewer's schools as tables with labels; hidden ones bear the same words as everywhere. */
@Stateless
@RolesAllowed(Can.SEE_SURVEY_RESULTS)
public class FigureTables {

    @PersistenceContext
    EntityManager em;

    @Inject
    CampaignQueries campaigns;

    @Inject
    Questionnaires questionnaires;

    @Inject
    ReportReading reading;

    @Inject
    Viewer viewer;

    @Inject
    Audit audit;

    /** One table, all shares of an item in a cell. */
    public void csv(CampaignId id, Tongue tongue, OutputStream out) throws IOException {
        Labels labels = labels(id, tongue);
        try (Spreadsheet sheet = Spreadsheet.csv(out, labels.head("figures", "shares"))) {
            for (Cell cell : cells(id)) {
                sheet.row(labels.figure(cell, labels.shares(cell)));
            }
        }
        audit.note(viewer.id().value(), "figures-taken", id.toString(), "csv");
    }

    /** Figures, shares, scales, questions and how to read them, a sheet each. */
    public void xlsx(CampaignId id, Tongue tongue, OutputStream out) throws IOException {
        Labels labels = labels(id, tongue);
        List<Cell> cells = cells(id);
        try (Spreadsheet.Workbook book = Spreadsheet.sheets(out, labels.words().get("sheets.name.figures"), labels.head("figures"))) {
            for (Cell cell : cells) {
                book.row(labels.figure(cell));
            }
            book.sheet(labels.words().get("sheets.name.shares"), labels.head("shares-of"));
            for (Cell cell : cells) {
                for (Object[] row : labels.parts(cell)) {
                    book.row(row);
                }
            }
            book.sheet(labels.words().get("sheets.name.scales"), labels.head("scales"));
            for (Score score : scores(id, tongue)) {
                book.row(labels.score(score));
            }
            book.sheet(labels.words().get("sheets.name.items"), labels.head("items"));
            for (Item item : labels.asked().items()) {
                if (item.type().asks()) {
                    book.row(item.code(), labels.words().in(item.text()), labels.words().get("survey.instrument.type." + item.type()),
                            item.options().stream().map(option -> option.value() + " = " + labels.words().in(option.label())).collect(Collectors.joining("; ")),
                            item.options().stream().filter(option -> Boolean.TRUE.equals(option.favorable())).map(option -> String.valueOf(option.value())).collect(Collectors.joining(", ")),
                            labels.commitments().getOrDefault(item.commitment(), ""));
                }
            }
            book.sheet(labels.words().get("sheets.name.method"), labels.words().get("reports.method"));
            for (String line : labels.method()) {
                book.row(line);
            }
        }
        audit.note(viewer.id().value(), "figures-taken", id.toString(), "xlsx");
    }

    private Labels labels(CampaignId id, Tongue tongue) {
        CampaignDetails campaign = campaigns.details(id);
        Questionnaire asked = questionnaires.of(campaign.instrument());
        ReportWords words = new ReportWords(tongue, campaign.audience(), campaign.byRole(), "");
        Map<UUID, String> commitments = new HashMap<>();
        reading.commitments().forEach((key, name) -> commitments.put(key, words.in(name)));
        return new Labels(asked, words, commitments, campaign.confidentiality(), reading.minimum());
    }

    private List<Cell> cells(CampaignId id) {
        Scope scope = viewer.scope(Can.SEE_SURVEY_RESULTS);
        return SqlRead.of(em, Cell.class, """
                        select o.name, e.axis, e.grp, e.subject_id, e.hidden, e.n, e.shares, e.favorable, e.low, e.high, e.coded
                        from survey.result_cell e left join district.v_school o on o.id = e.school_id
                        left join survey.item i on i.id = e.subject_id
                        where e.campaign_id = :id and (e.school_id is null and :district or e.school_id is not null and (:whole or e.school_id in (:schools)))
                        order by o.name nulls first, e.school_id nulls first, e.axis, e.grp, i.position nulls first, e.subject_id""")
                .with("id", id.value()).with("district", scope.whole()).with("whole", scope.unbounded()).with("schools", scope.ids()).list();
    }

    private List<Score> scores(CampaignId id, Tongue tongue) {
        Scope scope = viewer.scope(Can.SEE_SURVEY_RESULTS);
        return SqlRead.of(em, Score.class, """
                        select o.name, e.axis, e.grp, coalesce(t.name, n.name, k.code), e.hidden, e.n, e.score, e.low, e.high, e.coded, a.alpha, a.gate
                        from survey.result_scale e join survey.construct k on k.id = e.construct_id
                        join survey.result_alpha a on a.campaign_id = e.campaign_id and a.construct_id = e.construct_id and a.language = ''
                        left join survey.construct_text t on t.construct_id = k.id and t.language = :language
                        left join survey.construct_text n on n.construct_id = k.id and n.language = 'en'
                        left join district.v_school o on o.id = e.school_id
                        where e.campaign_id = :id and (e.school_id is null and :district or e.school_id is not null and (:whole or e.school_id in (:schools)))
                        order by o.name nulls first, e.school_id nulls first, e.axis, e.grp, 4, k.id""")
                .with("id", id.value()).with("district", scope.whole()).with("whole", scope.unbounded()).with("schools", scope.ids()).with("language", tongue.code()).list();
    }

    record Cell(String school, String axis, String group, UUID subject, boolean hidden, Integer n, String shares, Integer value, Integer low, Integer high, PublishedShare.End coded) {

        ReportFigure figure() {
            return new ReportFigure(hidden, n, shares, value, low, high, coded);
        }
    }

    record Score(String school, String axis, String group, String scale, boolean hidden, Integer n, Integer value, Integer low, Integer high, PublishedShare.End coded, Double alpha,
            Alpha.Gate gate) {

        ReportFigure figure() {
            return new ReportFigure(hidden, n, null, value, low, high, coded);
        }
    }

    /** What stands in the tables, in the language of who takes them. */
    record Labels(Questionnaire asked, ReportWords words, Map<UUID, String> commitments, Confidentiality promise, int minimum) {

        String[] head(String... tables) {
            return Arrays.stream(tables).flatMap(table -> Arrays.stream(words.get("sheets.columns." + table).split("; "))).toArray(String[]::new);
        }

        private Object[] place(String school, String axis, String group) {
            String name = axis.startsWith("level") || school == null ? words.get("sheets.everywhere") : school;
            return new Object[] {name, words.get("sheets.kind." + (axis.isEmpty() ? "everybody" : words.kind(axis.replace("level ", "").split(" ")[0]))), new GroupNames(words).of(axis, group)};
        }

        Object[] figure(Cell cell, Object... more) {
            Optional<Item> item = asked.item(cell.subject());
            Object[] at = place(cell.school(), cell.axis(), cell.group());
            ReportFigure figure = cell.figure();
            Object[] row = {at[0], at[1], at[2], item.map(Item::code).orElse(""), item.map(one -> words.in(one.text())).orElseGet(() -> commitments.getOrDefault(cell.subject(), "")),
                    figure.hidden() ? words.get("reports.hidden") : figure.value() == null && figure.parts().isEmpty() ? words.get("reports.kept") : "", figure.n(), figure.exact() ? figure.value() : figure.hidden() || figure.value() == null ? null : words.value(figure, true),
                    figure.low(), figure.high(), item.flatMap(one -> one.mean(figure.parts())).orElse(null)};
            return Stream.concat(Arrays.stream(row), Arrays.stream(more)).toArray();
        }

        String shares(Cell cell) {
            return parts(cell).stream().map(row -> row[row.length - 2] + ": " + row[row.length - 1] + "%").collect(Collectors.joining("; "));
        }

        List<Object[]> parts(Cell cell) {
            List<Integer> parts = cell.figure().parts();
            List<Option> options = asked.item(cell.subject()).map(Item::counted).orElse(List.of());
            if (parts.isEmpty() || parts.size() != options.size()) {
                return List.of();
            }
            Object[] at = place(cell.school(), cell.axis(), cell.group());
            Item item = asked.item(cell.subject()).orElseThrow();
            return IntStream.range(0, parts.size())
                    .mapToObj(i -> new Object[] {at[0], at[1], at[2], item.code(), words.in(item.text()), words.in(options.get(i).label()), parts.get(i)}).toList();
        }

        Object[] score(Score score) {
            Object[] at = place(score.school(), score.axis(), score.group());
            ReportFigure figure = score.figure();
            boolean told = !figure.hidden() && score.gate() != Alpha.Gate.DO_NOT_REPORT;
            return new Object[] {at[0], at[1], at[2], score.scale(), figure.hidden() ? words.get("reports.hidden") : told ? "" : words.get("reports.gate"), told ? figure.n() : null,
                    !told ? null : figure.exact() ? figure.value() : words.value(figure, false), told ? figure.low() : null, told ? figure.high() : null,
                    score.alpha() == null ? null : Math.round(score.alpha() * 100) / 100.0};
        }

        List<String> method() {
            return List.of(words.get("reports.method.promise." + promise), words.get("reports.method.n"), words.get("reports.method.favorable"), words.get("sheets.interval"),
                    words.of("reports.method.hidden", minimum, words.get("reports.hidden")), words.of("reports.method.ends", 4 * minimum), words.get("reports.method.kept"),
                    words.get("reports.method.weights"), words.get("reports.method.scales"));
        }
    }
}
