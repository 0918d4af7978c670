package org.throughline.survey.result.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.platform.text.Texts;
import org.throughline.statistics.Difference;
import org.throughline.survey.campaign.entity.LevelName;
import org.throughline.survey.result.control.ScaleQueries;

/** One scale by schools and by groups, each beside all schools together. */
class ScaleDetails {

    private static final String LEVEL = "level";

    private final Texts texts;
    private final ScaleQueries.Scale scale;
    private final Shown all;
    private final List<ScaleQueries.Similar> similar;

    /** @param all the scale's figure for all schools together, null where nobody has a score */
    ScaleDetails(Texts texts, ScaleQueries.Scale scale, Shown all, List<ScaleQueries.Similar> similar) {
        this.texts = texts;
        this.scale = scale;
        this.all = all;
        this.similar = similar;
    }

    /** The score of a school or a group. */
    public record Detail(String school, String name, boolean hidden, String score, Integer value, Integer low, Integer high, Integer n, String toAll, String kind, String similar) {}

    /** Groups of one kind. */
    public record Grouped(String heading, List<Detail> lines) {}

    Detail school(ScaleQueries.SchoolScore school, Shown shown) {
        String beside = similar.stream().filter(one -> one.school().equals(school.school()) && one.scale().equals(scale.id())).findFirst()
                .map(one -> texts.of("figures.similar.of", one.score(), one.schools())).orElse("–");
        return detail(school.school().toString(), school.name(), shown, beside);
    }

    /** By the groups of one axis under each heading. What is crossed with levels is left to files and the API. */
    List<Grouped> groups(List<ScaleQueries.GroupScore> groups, ResultSplits names) {
        Map<String, List<Detail>> byAxis = new LinkedHashMap<>();
        groups.stream().filter(group -> !group.axis().startsWith(LEVEL + " "))
                .sorted(Comparator.comparingInt(group -> group.axis().equals(LEVEL) ? LevelName.rank(group.group()) : 0)).forEach(group -> byAxis.computeIfAbsent(group.axis(), key -> new ArrayList<>()).add(detail("",
                names.name(group.axis(), group.group()), new Shown(group.hidden(), group.n(), group.score(), group.low(), group.high(), group.coded()), "–")));
        return byAxis.entrySet().stream().map(entry -> new Grouped(names.heading(entry.getKey()), entry.getValue())).toList();
    }

    private Detail detail(String school, String name, Shown shown, String beside) {
        boolean readable = shown != null && shown.readable() && scale.reported();
        Optional<Difference> difference = readable ? shown.over(all) : Optional.empty();
        return new Detail(school, name, shown != null && shown.hidden(), readable ? shown.words(texts, Shown.Unit.SCORE) : "–", readable ? shown.value() : null,
                readable ? shown.low() : null, readable ? shown.high() : null, readable ? shown.n() : null, Shown.named(difference, texts.get("figures.same")), Shown.kind(difference),
                readable ? beside : "–");
    }

    /** What the schools' lines show, in a sentence; only differences that the intervals carry are named. */
    String sentence(List<Detail> schools) {
        List<Detail> readable = schools.stream().filter(detail -> detail.value() != null).toList();
        if (readable.size() < 2) {
            return texts.get("figures.sentence.none");
        }
        Comparator<Detail> byScore = Comparator.comparing(Detail::value);
        Detail highest = readable.stream().max(byScore).orElseThrow();
        Detail lowest = readable.stream().min(byScore).orElseThrow();
        long other = readable.stream().filter(detail -> !detail.kind().isEmpty()).count();
        return texts.of("figures.sentence", scale.name(), highest.name(), highest.score(), lowest.name(), lowest.score(), other, readable.size());
    }
}
