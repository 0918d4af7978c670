package org.throughline.survey.result.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.throughline.platform.text.Texts;
import org.throughline.statistics.Difference;
import org.throughline.survey.instrument.control.InstrumentQueries.CommitmentName;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.result.control.ResultQueries;
import org.throughline.survey.result.control.ResultRow;

/** The results of one place as they are printed: items under their commitments, then lists of options. */
public class ResultLines {

    /** Points on each side of a bar; most are shorter. */
    private static final int SPAN = 75;

    private final Texts texts;
    private final ResultPrint print;
    private final List<Group> groups = new ArrayList<>();
    private final List<Choice> choices = new ArrayList<>();
    private int span;

    ResultLines(Texts texts, ResultPrint print, Questionnaire asked, Map<UUID, CommitmentName> commitments, Map<UUID, ResultRow> rows, List<ResultQueries.Target> targets) {
        this.texts = texts;
        this.print = print;
        String language = texts.language().code();
        Map<String, Group> byCommitment = new TreeMap<>();
        Map<String, Group> bySection = new LinkedHashMap<>();
        asked.sections().forEach(section -> section.items().forEach(item -> {
            ResultRow row = rows.get(item.id());
            if (item.isScale()) {
                CommitmentName commitment = commitments.get(item.commitment());
                String heading = commitment == null ? section.title().in(language) : commitment.code() + " " + commitment.title();
                (commitment == null ? bySection : byCommitment).computeIfAbsent(heading, key -> new Group(key, row(commitment, rows), target(commitment, rows, targets), new ArrayList<>()))
                        .items().add(print.line(item, row, item.text().in(language)));
            } else if (!item.counted().isEmpty() && row != null) {
                choices.add(new Choice(item.text().in(language), row, print.options(item, row)));
            }
        }));
        groups.addAll(byCommitment.values());
        groups.addAll(bySection.values());
        span = all().stream().mapToInt(ResultLine::reach).reduce(SPAN, Math::max);
    }

    /** Whether what the plan wants is reached, as far as the interval tells. */
    private String target(CommitmentName commitment, Map<UUID, ResultRow> rows, List<ResultQueries.Target> targets) {
        ResultRow row = commitment == null ? null : rows.get(commitment.id());
        return row == null || row.low() == null ? "" : targets.stream().filter(target -> target.commitment().equals(commitment.id())).findFirst().map(target -> {
            Difference difference = Difference.between(new Difference.Figure(row.favorable(), row.low(), row.high()), new Difference.Figure(target.perCent(), target.perCent(), target.perCent()));
            String word = !difference.named() ? "open" : difference.value() > 0 == target.up() ? "reached" : "missed";
            return texts.of("figures.target." + word, target.perCent());
        }).orElse("");
    }

    private ResultLine row(CommitmentName commitment, Map<UUID, ResultRow> rows) {
        ResultRow row = commitment == null ? null : rows.get(commitment.id());
        return row == null ? null : print.line(null, row, commitment.title());
    }

    /** Makes room for the bars of groups beside those of items. */
    void fit(List<ResultSplits.Split> splits) {
        span = splits.stream().flatMap(split -> split.lines().stream()).mapToInt(ResultLine::reach).reduce(span, Math::max);
    }

    /** How many points fit on each side of all bars, so that the longest fits and all can be compared. */
    public int getSpan() {
        return span;
    }

    public List<Group> getGroups() {
        return groups;
    }

    public List<Choice> getChoices() {
        return choices;
    }

    List<ResultLine> all() {
        return groups.stream().flatMap(group -> group.items().stream()).toList();
    }

    public long getShown() {
        return all().stream().filter(ResultLine::readable).count();
    }

    public long getAll() {
        return all().size();
    }

    /** The words of the legend: the options of the first scale. */
    public List<String> getLegend() {
        return all().stream().filter(line -> line.options().size() >= 4).findFirst()
                .map(line -> line.options().stream().map(ResultLine.Share::label).toList()).orElse(List.of());
    }

    /** Items under one heading, with the figure of the commitment where it is one. */
    public record Group(String heading, ResultLine pooled, String target, List<ResultLine> items) {}

    /** A question with a list of options. */
    public record Choice(String name, ResultRow row, List<ResultLine.Share> options) {}
}
