package org.throughline.survey.result.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.throughline.platform.text.Texts;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.Option;
import org.throughline.survey.result.control.ComparisonQueries.Similar;
import org.throughline.survey.result.control.ResultRow;

/** Writes one row of figures as a line. */
class ResultPrint {

    private static final int SEGMENTS = 5;

    private final Texts texts;
    private final List<Similar> similar;

    /** @param similar what similar schools say, none where no school is shown */
    ResultPrint(Texts texts, List<Similar> similar) {
        this.texts = texts;
        this.similar = similar;
    }

    /** A line of an item for one group; item null for a commitment as a whole. */
    ResultLine line(Item item, ResultRow row, String name) {
        List<Integer> segments = item == null || row == null ? List.of() : segments(row.parts());
        Similar beside = row == null || row.hidden() ? null
                : similar.stream().filter(one -> one.subject().equals(row.subject()) && Objects.equals(one.group(), row.group())).findFirst().orElse(null);
        return new ResultLine(item == null ? "" : item.id().toString(), name, row, segments, favorable(row), label(item, row, name), options(item, row),
                beside == null ? "–" : beside.favorable() + "%", beside == null ? "" : texts.of("trend.similar.of", beside.schools()));
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
        return row == null || row.hidden() ? "" : row.favorable() == null ? "–"
                : new Shown(false, row.n(), row.favorable(), row.low(), row.high(), row.coded()).words(texts, Shown.Unit.SHARE);
    }

    private String label(Item item, ResultRow row, String name) {
        return item == null || row == null || row.hidden() ? "" : texts.of("survey.results.likert", name, row.favorable() == null ? 0 : row.favorable(), row.n(),
                row.parts().stream().map(part -> part + "%").collect(Collectors.joining(", ")));
    }

    /** The options of an item with their shares; none where they are held back. */
    List<ResultLine.Share> options(Item item, ResultRow row) {
        List<ResultLine.Share> shares = new ArrayList<>();
        if (item != null && row != null && !row.hidden()) {
            List<Option> options = item.counted();
            for (int i = 0; i < options.size() && i < row.parts().size(); i++) {
                shares.add(new ResultLine.Share(options.get(i).label().in(texts.language().code()), row.parts().get(i)));
            }
        }
        return shares;
    }
}
