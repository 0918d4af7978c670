package org.throughline.survey.result.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.platform.text.Texts;
import org.throughline.statistics.Difference;
import org.throughline.statistics.PublishedShare;
import org.throughline.survey.instrument.control.InstrumentQueries.CommitmentName;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.Option;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.result.control.ResultQueries;
import org.throughline.survey.result.control.ResultRow;

/** The results of one place as they are printed: items under their commitments, then lists of options. */
public class ResultLines {

    private static final int SEGMENTS = 5;

    private final Texts texts;
    private final String language;
    private final List<Group> groups = new ArrayList<>();
    private final List<Choice> choices = new ArrayList<>();

    ResultLines(Texts texts, Questionnaire asked, Map<UUID, CommitmentName> commitments, Map<UUID, ResultRow> rows, List<ResultQueries.Target> targets) {
        this.texts = texts;
        this.language = texts.language().code();
        Map<String, Group> byHeading = new LinkedHashMap<>();
        asked.sections().forEach(section -> section.items().forEach(item -> {
            ResultRow row = rows.get(item.id());
            if (item.isScale()) {
                CommitmentName commitment = commitments.get(item.commitment());
                String heading = commitment == null ? section.title().in(language) : commitment.code() + " " + commitment.title();
                byHeading.computeIfAbsent(heading, key -> new Group(key, row(commitment, rows), target(commitment, rows, targets), new ArrayList<>()))
                        .items().add(line(item, row, item.text().in(language)));
            } else if (!item.counted().isEmpty() && row != null) {
                choices.add(choice(item, row));
            }
        }));
        groups.addAll(byHeading.values());
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

    private Line row(CommitmentName commitment, Map<UUID, ResultRow> rows) {
        ResultRow row = commitment == null ? null : rows.get(commitment.id());
        return row == null ? null : line(null, row, commitment.title());
    }

    /** A line of an item for one group; item null for a commitment as a whole. */
    Line line(Item item, ResultRow row, String name) {
        List<Integer> segments = item == null || row == null ? List.of() : segments(row.parts());
        return new Line(item == null ? "" : item.id().toString(), name, row, segments, favorable(row), likertLabel(item, row, name), options(item, row));
    }

    /** Four steps have no middle; more or fewer are not drawn. */
    private static List<Integer> segments(List<Integer> parts) {
        return switch (parts.size()) {
            case SEGMENTS -> parts;
            case 4 -> List.of(parts.get(0), parts.get(1), 0, parts.get(2), parts.get(3));
            default -> List.of();
        };
    }

    private String favorable(ResultRow row) {
        if (row == null || row.hidden() || row.favorable() == null) {
            return "";
        }
        return row.coded() == PublishedShare.End.EXACT ? row.favorable() + "%"
                : texts.of(row.coded() == PublishedShare.End.OR_LESS ? "survey.results.or-less" : "survey.results.or-more", row.favorable());
    }

    private String likertLabel(Item item, ResultRow row, String name) {
        return item == null || row == null || row.hidden() ? "" : texts.of("survey.results.likert", name, row.favorable() == null ? 0 : row.favorable(), row.n(),
                row.parts().stream().map(part -> part + "%").collect(Collectors.joining(", ")));
    }

    private List<Share> options(Item item, ResultRow row) {
        List<Share> shares = new ArrayList<>();
        if (item != null && row != null && !row.hidden() && !row.parts().isEmpty()) {
            List<Option> options = item.counted();
            for (int i = 0; i < options.size() && i < row.parts().size(); i++) {
                shares.add(new Share(options.get(i).label().in(language), row.parts().get(i)));
            }
        }
        return shares;
    }

    private Choice choice(Item item, ResultRow row) {
        return new Choice(item.text().in(language), row, options(item, row));
    }

    public List<Group> getGroups() {
        return groups;
    }

    public List<Choice> getChoices() {
        return choices;
    }

    List<Line> all() {
        return groups.stream().flatMap(group -> group.items().stream()).toList();
    }

    public long getShown() {
        return all().stream().filter(Line::readable).count();
    }

    public long getAll() {
        return all().size();
    }

    /** The words of the legend: the options of the first scale. */
    public List<String> getLegend() {
        return all().stream().filter(line -> line.options().size() >= 4).findFirst()
                .map(line -> line.options().stream().map(Share::label).toList()).orElse(List.of());
    }

    /** Items under one heading, with the figure of the commitment where it is one. */
    public record Group(String heading, Line pooled, String target, List<Line> items) {}

    /** One line of figures. */
    public record Line(String item, String name, ResultRow row, List<Integer> segments, String favorable, String label, List<Share> options) {

        public boolean readable() {
            return row != null && !row.hidden();
        }

        public boolean drawn() {
            return !segments.isEmpty();
        }

        public String district() {
            return row == null ? "" : points(row.toDistrict());
        }

        public String before() {
            return row == null ? "" : points(row.toBefore());
        }

        public String districtKind() {
            return row == null ? "" : kind(row.toDistrict());
        }

        public String beforeKind() {
            return row == null ? "" : kind(row.toBefore());
        }

        /** A difference that the intervals don't carry has no number. */
        private static String points(Optional<Difference> difference) {
            return difference.map(one -> !one.named() ? "≈" : (one.value() > 0 ? "▲ " : "▼ ") + Math.abs(Math.round(one.value()))).orElse("–");
        }

        private static String kind(Optional<Difference> difference) {
            return difference.filter(Difference::named).map(one -> one.value() > 0 ? "up" : "down").orElse("");
        }
    }

    /** An option with its share. */
    public record Share(String label, int perCent) {}

    /** A question with a list of options. */
    public record Choice(String name, ResultRow row, List<Share> options) {}
}
