package org.throughline.survey.result.web;

import java.util.List;
import java.util.stream.Collectors;
import org.throughline.platform.text.Texts;
import org.throughline.survey.campaign.control.Turnout;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.Option;
import org.throughline.survey.result.control.ResultRow;

/** Who is behind the figures of a place, in sentences made of what the page shows anyway. */
class ResultBehind {

    private final Texts texts;
    private final Turnout asked;

    /** @param asked how many were asked at the place, and how many answered */
    ResultBehind(Texts texts, Turnout asked) {
        this.texts = texts;
        this.asked = asked;
    }

    /** How many of those asked answered the item, what their mean is, and of which groups, those of one axis together; "" where that is hidden. */
    String item(Item item, ResultRow row, List<ResultSplits.Split> splits) {
        if (row == null || row.hidden()) {
            return "";
        }
        String people = asked.invited() == 0 ? texts.of("behind.people", row.n())
                : texts.of("behind.of", row.n(), asked.invited(), Math.min(100, Math.round(100.0 * row.n() / asked.invited())));
        List<Integer> values = item.counted().stream().map(Option::value).sorted().toList();
        String mean = item.mean(row.parts()).map(one -> " " + texts.of("behind.mean", one, values.get(0), values.get(values.size() - 1))).orElse("");
        return people + mean + splits.stream().map(split -> " " + texts.of("behind.groups", split.heading(),
                split.lines().stream().map(line -> line.name() + " " + (line.readable() ? texts.of("behind.n", line.row().n()) : texts.get("hidden"))).collect(Collectors.joining(", "))))
                .collect(Collectors.joining());
    }

    /** How many answers are not in the figures of an open campaign yet; "" for none. Whoever left all shown items out is among them. */
    String waiting(List<ResultLine> lines) {
        long counted = lines.stream().filter(ResultLine::readable).mapToLong(line -> line.row().n()).max().orElse(0);
        return asked.answered() <= counted ? "" : texts.of("behind.waiting", asked.answered() - counted);
    }
}
