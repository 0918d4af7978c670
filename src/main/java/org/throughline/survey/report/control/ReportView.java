package org.throughline.survey.report.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.throughline.platform.text.Tongue;
import org.throughline.statistics.Alpha;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.Option;
import org.throughline.survey.instrument.entity.Wording;
import org.throughline.survey.report.control.ReportTable.Cell;
import org.throughline.survey.report.control.ReportTable.Chart;
import org.throughline.survey.report.control.ReportWords.Said;
import org.throughline.survey.report.entity.ReportData;
import org.throughline.survey.report.entity.ReportFigure;

/** A school's report as its template prints it. */
final class ReportView {

    /** So many items stand on the cover as the strongest, and as the weakest. */
    private static final int NAMED = 3;

    private final ReportData data;
    private final ReportWords words;
    private final List<Line> lines = new ArrayList<>();

    ReportView(ReportData data, Tongue tongue) {
        this.data = data;
        this.words = new ReportWords(tongue, data.asked().audience(), data.asked().byRole(), data.school().name());
        data.asked().questionnaire().sections().forEach(section -> section.items().stream().filter(item -> !item.counted().isEmpty())
                .forEach(item -> lines.add(new Line(lines.size() + 1, item, section.title(), data.here().get(item.id())))));
    }

    /** An item with its number in the report; figure is null where nobody answered. */
    private record Line(int number, Item item, Wording section, ReportFigure figure) {

        boolean favorable() {
            return item.isScale();
        }
    }

    /** Items under one heading that have the same options. */
    public record Block(Said heading, String together, String sentence, List<Step> legend, ReportTable chart, ReportTable shares) {}

    /** A step of the legend. */
    public record Step(int color, Said label) {}

    /** A question whose answers are a list. */
    public record Choice(int number, Said question, String people, String none, ReportTable shares) {}

    /** An item in words on the cover. */
    public record Point(Said item, String figure) {}

    /** What was heard and what was answered to it, and for whom it was. */
    public record Answered(Said heard, Said answer, String where) {}

    Map<String, Object> model() {
        Map<String, Object> model = new HashMap<>();
        model.put("mirrored", words.tongue().direction().equals("rtl"));
        model.put("owner", data.asked().owner());
        model.put("title", words.in(data.asked().title()));
        model.put("school", data.school().name());
        model.put("who", words.of("reports.who." + data.asked().audience()));
        model.put("when", words.of("reports.when", words.day(data.asked().from()), words.day(data.asked().until())));
        model.put("standing", words.of(data.asked().published() ? "reports.standing.final" : "reports.standing.open", words.day(data.asked().asOf())));
        model.put("answered", answered());
        model.put("rate", rate());
        List<Line> ordered = ordered();
        int named = Math.min(NAMED, ordered.size() / 2);
        model.put("strong", ordered.subList(0, named).stream().map(this::point).toList());
        List<Line> weak = new ArrayList<>(ordered.subList(ordered.size() - named, ordered.size()));
        weak.sort(Comparator.comparing((Line line) -> line.figure().value()).thenComparing(Line::number));
        model.put("weak", weak.stream().map(this::point).toList());
        model.put("shown", words.of("reports.shown", lines.stream().filter(line -> line.figure() != null && !line.figure().hidden()).count(), lines.size()));
        model.put("compared", compared());
        model.put("scales", data.scales().isEmpty() ? List.of() : List.of(scales()));
        model.put("blocks", blocks());
        model.put("choices", lines.stream().filter(line -> !line.favorable()).map(this::choice).toList());
        model.put("groups", new ReportGroups(data, words).tables());
        model.put("replies", data.replies().stream().map(one -> new Answered(words.said(one.heard()), words.said(one.answer()), words.get(one.here() ? "reports.replies.here" : "reports.replies.all"))).toList());
        model.put("method", method());
        return model;
    }

    private String answered() {
        ReportData.School school = data.school();
        return school.rate() == null ? words.of("reports.answered.open", school.answered()) : words.of("reports.answered", school.answered(), school.invited(), school.rate());
    }

    /** A chart of the response; none where nobody was invited. */
    private List<Chart> rate() {
        Integer rate = data.school().rate();
        if (rate == null) {
            return List.of();
        }
        Integer all = data.asked().rate();
        Map<String, String> figures = new LinkedHashMap<>(Map.of("value", rate.toString()));
        if (all != null) {
            figures.put("mark", all.toString());
        }
        return List.of(new Chart("share", figures, answered() + (all == null ? "" : " " + words.of("reports.answered.all", all))));
    }

    /** What can be put in an order, from the most favorable. */
    private List<Line> ordered() {
        return lines.stream().filter(line -> line.favorable() && line.figure() != null && line.figure().exact())
                .sorted(Comparator.comparing((Line line) -> line.figure().value()).reversed().thenComparing(Line::number)).toList();
    }

    private Point point(Line line) {
        ReportFigure figure = line.figure();
        ReportFigure all = data.district().get(line.item().id());
        String text = words.of("reports.point", figure.value(), figure.low(), figure.high(), figure.n());
        return new Point(words.said(line.item().text()), figure.over(all).filter(one -> one.named())
                .map(one -> text + " " + words.of(one.value() > 0 ? "reports.point.more" : "reports.point.less", Math.abs(Math.round(one.value())))).orElse(text));
    }

    private String compared() {
        return data.earlier() == null ? words.get("reports.compared") : words.of("reports.compared.earlier", words.in(data.earlier().title()));
    }

    private List<Block> blocks() {
        Map<List<Object>, List<Line>> together = new LinkedHashMap<>();
        lines.stream().filter(Line::favorable).forEach(line -> together.computeIfAbsent(Arrays.asList(heading(line),
                line.item().counted().stream().map(option -> words.in(option.label())).toList()), key -> new ArrayList<>()).add(line));
        return together.values().stream().map(this::block).toList();
    }

    private Said heading(Line line) {
        UUID id = line.item().commitment();
        Wording commitment = id == null ? null : data.asked().commitments().get(id);
        return words.said(commitment == null ? line.section() : commitment);
    }

    private Block block(List<Line> items) {
        List<Option> options = items.get(0).item().counted();
        Said heading = heading(items.get(0));
        UUID commitment = items.get(0).item().commitment();
        ReportFigure pooled = commitment == null ? null : data.here().get(commitment);
        boolean steps = options.size() == 4 || options.size() == 5;
        List<Step> legend = new ArrayList<>();
        for (int i = 0; steps && i < options.size(); i++) {
            legend.add(new Step(options.size() == 4 && i > 1 ? i + 2 : i + 1, words.said(options.get(i).label())));
        }
        return new Block(heading, together(pooled), sentence(items), legend, figures(heading.text(), items, steps), shares(heading.text(), items, options));
    }

    private String together(ReportFigure pooled) {
        return pooled == null ? "" : pooled.hidden() ? words.get("reports.hidden")
                : pooled.value() == null ? "" : words.of("reports.together", words.value(pooled, true), Objects.requireNonNullElse(pooled.n(), 0));
    }

    private String sentence(List<Line> items) {
        List<Line> exact = items.stream().filter(line -> line.figure() != null && line.figure().exact())
                .sorted(Comparator.comparing((Line line) -> line.figure().value()).reversed().thenComparing(Line::number)).toList();
        if (exact.isEmpty()) {
            return words.get("reports.block.none");
        }
        Line best = exact.get(0);
        Line last = exact.get(exact.size() - 1);
        return exact.size() == 1 ? words.of("reports.block.one", best.number(), best.figure().value())
                : words.of("reports.block.sentence", best.number(), best.figure().value(), last.number(), last.figure().value());
    }

    private ReportTable figures(String caption, List<Line> items, boolean drawn) {
        List<Cell> head = new ArrayList<>(List.of(Cell.start(words.get("reports.col.item")), Cell.start(words.get("reports.col.chart")), Cell.column(words.get("reports.col.favorable")),
                Cell.column(words.get("reports.col.district")), Cell.column(words.get("reports.col.similar"))));
        if (data.earlier() != null) {
            head.add(Cell.column(words.get("reports.col.earlier")));
        }
        head.add(Cell.column(words.get("reports.col.n")));
        ReportTable table = ReportTable.of(caption, head);
        for (Line line : items) {
            ReportFigure figure = line.figure();
            Said text = words.said(line.item().text());
            List<Cell> row = new ArrayList<>(List.of(Cell.row(new Said(line.number() + ". " + text.text(), text.lang()))));
            if (figure == null || figure.hidden()) {
                row.add(Cell.hidden(words.get(figure == null ? "reports.nobody" : "reports.hidden"), head.size() - 1));
            } else {
                row.add(drawn && (figure.parts().size() == 4 || figure.parts().size() == 5) ? Cell.chart(new Chart("likert", Map.of("parts", figure.shares()), alt(line)))
                        : Cell.words(words.get(figure.parts().isEmpty() ? "reports.no-parts" : "reports.not-drawn")));
                row.add(figure.value() == null ? Cell.number("–") : Cell.number(words.value(figure, true), ReportWords.interval(figure)));
                row.add(difference(figure, data.district().get(line.item().id())));
                row.add(similar(line.item().id(), "%"));
                if (data.earlier() != null) {
                    row.add(difference(figure, data.earlier().here().get(line.item().id())));
                }
                row.add(Cell.number(words.count(figure.n())));
            }
            table.add(row);
        }
        return table;
    }

    private Cell similar(UUID subject, String sign) {
        Integer mean = data.similar().get(subject);
        return Cell.number(mean == null ? "–" : mean + sign);
    }

    /** What it is compared with may be hidden itself, in the same words. */
    private Cell difference(ReportFigure figure, ReportFigure other) {
        if (other != null && other.hidden()) {
            return Cell.hidden(words.get("reports.hidden"), 1);
        }
        return figure.over(other).filter(one -> !one.named()).isPresent() ? Cell.same(words.get("reports.same")) : Cell.number(words.difference(figure, other));
    }

    private String alt(Line line) {
        ReportFigure figure = line.figure();
        List<Option> options = line.item().counted();
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < options.size() && i < figure.parts().size(); i++) {
            parts.add(words.in(options.get(i).label()) + " " + figure.parts().get(i) + "%");
        }
        return words.of("reports.alt.likert", line.number(), String.join(", ", parts));
    }

    private ReportTable shares(String caption, List<Line> items, List<Option> options) {
        List<Cell> head = new ArrayList<>(List.of(Cell.start(words.get("reports.col.number"))));
        options.forEach(option -> head.add(Cell.column(words.in(option.label()))));
        head.add(Cell.column(words.get("reports.col.n")));
        ReportTable table = ReportTable.of(words.of("reports.shares", caption), head);
        for (Line line : items) {
            ReportFigure figure = line.figure();
            List<Cell> row = new ArrayList<>(List.of(Cell.row(new Said(String.valueOf(line.number()), ""))));
            if (figure == null || figure.hidden()) {
                row.add(Cell.hidden(words.get(figure == null ? "reports.nobody" : "reports.hidden"), head.size() - 1));
            } else if (figure.parts().size() != options.size()) {
                row.add(new Cell("words", words.get("reports.no-parts"), "", "", options.size(), null));
                row.add(Cell.number(words.count(figure.n())));
            } else {
                figure.parts().forEach(part -> row.add(Cell.number(part + "%")));
                row.add(Cell.number(words.count(figure.n())));
            }
            table.add(row);
        }
        return table;
    }

    private Choice choice(Line line) {
        ReportFigure figure = line.figure();
        Said question = words.said(line.item().text());
        List<Option> options = line.item().counted();
        ReportTable table = ReportTable.of(question.text(), List.of(Cell.start(words.get("reports.col.option")), Cell.start(words.get("reports.col.chart")), Cell.column(words.get("reports.col.share"))));
        String none = figure == null ? words.get("reports.nobody") : figure.hidden() ? words.get("reports.hidden") : figure.parts().size() != options.size() ? words.get("reports.no-parts") : "";
        for (int i = 0; none.isEmpty() && i < options.size(); i++) {
            Said label = words.said(options.get(i).label());
            String share = figure.parts().get(i) + "%";
            table.add(List.of(Cell.row(label), Cell.chart(new Chart("share", Map.of("value", figure.parts().get(i).toString()), label.text() + ": " + share)), Cell.number(share)));
        }
        return new Choice(line.number(), question, figure == null || figure.hidden() ? "" : words.of("reports.people", figure.n()), none, table);
    }

    private ReportTable scales() {
        boolean earlier = data.earlier() != null && !data.earlier().scales().isEmpty();
        List<Cell> head = new ArrayList<>(List.of(Cell.start(words.get("reports.col.scale")), Cell.start(words.get("reports.col.dot")), Cell.column(words.get("reports.col.score")),
                Cell.column(words.get("reports.col.district")), Cell.column(words.get("reports.col.similar"))));
        if (earlier) {
            head.add(Cell.column(words.get("reports.col.earlier")));
        }
        head.add(Cell.column(words.get("reports.col.n")));
        ReportTable table = ReportTable.of(words.get("reports.scales"), head);
        for (ReportData.Scale scale : data.scales()) {
            Said name = words.said(scale.name());
            List<Cell> row = new ArrayList<>(List.of(Cell.row(name)));
            ReportFigure figure = scale.here();
            if (scale.gate() == Alpha.Gate.DO_NOT_REPORT || figure == null || figure.hidden()) {
                row.add(Cell.hidden(words.get(scale.gate() == Alpha.Gate.DO_NOT_REPORT ? "reports.gate" : figure == null ? "reports.nobody" : "reports.hidden"), head.size() - 1));
            } else {
                row.add(Cell.chart(scaleChart(scale, name)));
                row.add(Cell.number(words.value(figure, false), ReportWords.interval(figure)));
                row.add(difference(figure, scale.district()));
                row.add(similar(scale.id(), ""));
                if (earlier) {
                    row.add(difference(figure, data.earlier().scales().get(scale.id())));
                }
                row.add(Cell.number(words.count(figure.n())));
            }
            table.add(row);
        }
        return table;
    }

    private Chart scaleChart(ReportData.Scale scale, Said name) {
        ReportFigure figure = scale.here();
        ReportFigure all = scale.district();
        Map<String, String> figures = new LinkedHashMap<>(Map.of("value", figure.value().toString()));
        if (figure.low() != null) {
            figures.put("low", figure.low().toString());
            figures.put("high", figure.high().toString());
        }
        boolean marked = all != null && all.exact();
        if (marked) {
            figures.put("mark", all.value().toString());
        }
        String alt = name.text() + ": " + words.value(figure, false) + (figure.low() == null ? "" : " (" + words.of("reports.between", figure.low(), figure.high()) + ")")
                + (marked ? "; " + words.of("reports.alt.all", all.value()) : "");
        return new Chart("interval", figures, alt);
    }

    private List<String> method() {
        ReportData.Asked asked = data.asked();
        List<String> method = new ArrayList<>(List.of(words.get("reports.method.promise." + asked.promise()), words.get("reports.method.n"), words.get("reports.method.favorable"),
                words.get("reports.method.interval"), words.of("reports.method.hidden", asked.minimum(), words.get("reports.hidden")), words.of("reports.method.ends", 4 * asked.minimum()),
                words.get("reports.method.kept"), words.get("reports.method.difference"), words.get("reports.method.similar"), words.get("reports.method.earlier"), words.get("reports.method.weights")));
        if (!data.scales().isEmpty()) {
            method.add(words.get("reports.method.scales"));
        }
        if (!asked.published()) {
            method.add(words.get("reports.method.open"));
        }
        return method;
    }
}
