package org.throughline.survey.result.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.platform.text.Texts;
import org.throughline.statistics.Alpha;
import org.throughline.statistics.Difference;
import org.throughline.statistics.PublishedShare;
import org.throughline.survey.result.control.ScaleQueries;

/** Schools by scales as they are printed, and one scale by schools and over the years. */
public class ScaleLines {

    private static final int[] STEPS = {40, 55, 70, 85};

    private static final String LEVEL = "level";

    private final Texts texts;
    private final List<ScaleQueries.Scale> scales;
    private final List<ScaleQueries.Similar> similar;
    private final boolean weighted;
    private final ZoneId zone;
    private final Map<UUID, List<ScaleQueries.SchoolScore>> bySchool = new LinkedHashMap<>();
    private final List<ScaleQueries.Wave> waves;
    private final ScaleQueries.Scale chosen;

    /** @param wanted the id of the scale asked for; the first one where there is no such */
    ScaleLines(Texts texts, List<ScaleQueries.Scale> scales, List<ScaleQueries.SchoolScore> scores, List<ScaleQueries.Similar> similar, List<ScaleQueries.Wave> waves,
            String wanted, boolean weighted, ZoneId zone) {
        this.texts = texts;
        this.scales = scales;
        this.similar = similar;
        this.weighted = weighted;
        this.zone = zone;
        scores.forEach(score -> bySchool.computeIfAbsent(score.school(), key -> new ArrayList<>()).add(score));
        chosen = scales.stream().filter(scale -> scale.id().toString().equals(wanted)).findFirst().orElse(scales.isEmpty() ? null : scales.get(0));
        this.waves = chosen == null ? List.of() : waves.stream().filter(wave -> wave.scale().equals(chosen.id())).toList();
    }

    /** The heading of a scale: its name and how well its items hold together. */
    public record Head(UUID id, String name, String alpha) {}

    /** One score of the map. */
    public record Box(String figure, String style, String aloud) {}

    /** A school, or all of them, with a score on each scale. */
    public record Line(String school, String name, List<Box> boxes) {}

    /** A school's score on the chosen scale. */
    public record Detail(String school, String name, boolean hidden, String score, Integer value, Integer low, Integer high, Integer n, String toAll, String kind, String similar) {}

    /** A score of all schools together in one campaign. */
    public record Point(String campaign, String title, String when, boolean hidden, String score, Integer value, Integer low, Integer high, Integer n, String toBefore, String kind) {}

    /** Groups of one kind. */
    public record Grouped(String heading, List<Detail> lines) {}

    public record Reliability(String language, String alpha, String gate) {}

    public boolean isBlank() {
        return scales.isEmpty();
    }

    public List<Head> getHeads() {
        return scales.stream().map(scale -> new Head(scale.id(), scale.name(), scale.alpha() == null ? texts.get("figures.alpha.none") : texts.of("figures.alpha", alpha(scale.alpha())))).toList();
    }

    public List<Line> getLines() {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("", texts.get(weighted ? "figures.all.weighted" : "figures.all"), scales.stream().map(scale -> box(scale, texts.get("figures.all"), all(scale))).toList()));
        bySchool.forEach((school, scores) -> lines.add(new Line(school.toString(), scores.get(0).name(),
                scales.stream().map(scale -> box(scale, scores.get(0).name(), of(scores, scale))).toList())));
        return lines;
    }

    private Shown all(ScaleQueries.Scale scale) {
        if (weighted && scale.weighted() != null) {
            return new Shown(false, scale.n(), scale.weighted(), scale.weightedLow(), scale.weightedHigh(), PublishedShare.End.EXACT);
        }
        return scale.hidden() == null ? null : new Shown(scale.hidden(), scale.n(), scale.score(), scale.low(), scale.high(), scale.coded());
    }

    private static Shown of(List<ScaleQueries.SchoolScore> scores, ScaleQueries.Scale scale) {
        return scores.stream().filter(score -> scale.id().equals(score.scale())).findFirst()
                .map(score -> new Shown(score.hidden(), score.n(), score.score(), score.low(), score.high(), score.coded())).orElse(null);
    }

    private Box box(ScaleQueries.Scale scale, String place, Shown shown) {
        String aloud = scale.name() + ", " + place + ": ";
        if (!scale.reported()) {
            return new Box("–", "stale", aloud + texts.get("figures.gate.DO_NOT_REPORT"));
        }
        if (shown == null) {
            return new Box("–", "stale", aloud + texts.get("figures.nobody"));
        }
        if (shown.hidden()) {
            return new Box("", "hidden", aloud + texts.get("hidden"));
        }
        int step = 1;
        for (int from : STEPS) {
            step += shown.score() >= from ? 1 : 0;
        }
        return new Box(words(shown), "h" + step, aloud + (shown.low() == null ? words(shown) : texts.of("figures.aloud", shown.score(), shown.low(), shown.high(), shown.n())));
    }

    private String words(Shown shown) {
        return switch (shown.coded()) {
            case EXACT -> String.valueOf(shown.score());
            case OR_LESS -> texts.of("figures.or-less", shown.score());
            case OR_MORE -> texts.of("figures.or-more", shown.score());
        };
    }

    public ScaleQueries.Scale getChosen() {
        return chosen;
    }

    /** What alpha says of the chosen scale. */
    public String getGate() {
        return chosen.alpha() == null ? texts.of("figures.gate.NOT_AVAILABLE", Alpha.FEWEST_PEOPLE)
                : (chosen.people() == null ? texts.of("figures.alpha.so-far", alpha(chosen.alpha()), chosen.items()) : texts.of("figures.alpha.of", alpha(chosen.alpha()), chosen.people(), chosen.items())) + " " + texts.get("figures.gate." + chosen.gate());
    }

    public List<Detail> getDetails() {
        return bySchool.values().stream().map(scores -> detail(scores.get(0), of(scores, chosen))).toList();
    }

    private Detail detail(ScaleQueries.SchoolScore school, Shown shown) {
        return detail(school.school().toString(), school.name(), shown, similar(school));
    }

    private Detail detail(String school, String name, Shown shown, String similar) {
        boolean readable = shown != null && !shown.hidden() && chosen.reported();
        Difference difference = readable ? between(shown, all(chosen)) : null;
        return new Detail(school, name, shown != null && shown.hidden(), readable ? words(shown) : "–", readable ? shown.score() : null,
                readable ? shown.low() : null, readable ? shown.high() : null, readable ? shown.n() : null, named(difference), kind(difference),
                readable ? similar : "–");
    }

    private String similar(ScaleQueries.SchoolScore school) {
        return similar.stream().filter(one -> one.school().equals(school.school()) && one.scale().equals(chosen.id())).findFirst()
                .map(one -> texts.of("figures.similar.of", one.score(), one.schools())).orElse("–");
    }

    public List<Point> getWaves() {
        List<Point> points = new ArrayList<>();
        Shown before = null;
        for (ScaleQueries.Wave wave : waves) {
            Shown shown = new Shown(wave.hidden(), wave.n(), wave.score(), wave.low(), wave.high(), wave.coded());
            Difference difference = before == null ? null : between(shown, before);
            boolean readable = !shown.hidden() && chosen.reported();
            points.add(new Point(wave.campaign().toString(), wave.title(),
                    DateTimeFormatter.ofPattern("LLL yyyy", texts.language().locale()).format(wave.opensAt().atZone(zone)), shown.hidden(), readable ? words(shown) : "–",
                    readable ? shown.score() : null, readable ? shown.low() : null, readable ? shown.high() : null, readable ? shown.n() : null,
                    before == null ? "" : named(difference), kind(difference)));
            before = shown;
        }
        return points;
    }

    /** The chosen scale in all schools, by the groups of one axis under each heading; each beside everybody. What is crossed with levels is left to files and the API. */
    List<Grouped> grouped(List<ScaleQueries.GroupScore> groups, ResultSplits names) {
        Map<String, List<Detail>> byAxis = new LinkedHashMap<>();
        groups.stream().filter(group -> !group.axis().startsWith(LEVEL + " ")).forEach(group -> {
            Shown shown = new Shown(group.hidden(), group.n(), group.score(), group.low(), group.high(), group.coded());
            byAxis.computeIfAbsent(group.axis(), key -> new ArrayList<>()).add(detail("", names.name(group.axis(), group.group()), shown, "–"));
        });
        return byAxis.entrySet().stream().map(entry -> new Grouped(texts.get("tables.by." + entry.getKey()), entry.getValue())).toList();
    }

    /** What the map and the table show, in a sentence; only differences that the intervals carry are named. */
    public String getSentence() {
        List<Detail> readable = getDetails().stream().filter(detail -> detail.value() != null).toList();
        if (readable.size() < 2) {
            return texts.get("figures.sentence.none");
        }
        Comparator<Detail> byScore = Comparator.comparing(Detail::value);
        Detail highest = readable.stream().max(byScore).orElseThrow();
        Detail lowest = readable.stream().min(byScore).orElseThrow();
        long other = readable.stream().filter(detail -> !detail.kind().isEmpty()).count();
        return texts.of("figures.sentence", chosen.name(), highest.name(), highest.score(), lowest.name(), lowest.score(), other, readable.size());
    }

    Reliability reliability(ScaleQueries.OfLanguage one) {
        return new Reliability(texts.get("survey.home-language." + one.language()), alpha(one.alpha()), texts.get("figures.gate." + one.gate()));
    }

    private static Difference between(Shown one, Shown other) {
        if (one.hidden() || other == null || other.hidden() || one.low() == null || other.low() == null) {
            return null;
        }
        return Difference.between(new Difference.Figure(one.score(), one.low(), one.high()), new Difference.Figure(other.score(), other.low(), other.high()));
    }

    private String named(Difference difference) {
        return Optional.ofNullable(difference).map(one -> !one.named() ? texts.get("figures.same") : (one.value() > 0 ? "▲ " : "▼ ") + Math.abs(Math.round(one.value()))).orElse("–");
    }

    private static String kind(Difference difference) {
        return difference == null || !difference.named() ? "" : difference.value() > 0 ? "up" : "down";
    }

    private static String alpha(double alpha) {
        return String.format(Locale.ROOT, "%.2f", alpha);
    }

    /** A figure of any group. */
    private record Shown(boolean hidden, Integer n, Integer score, Integer low, Integer high, PublishedShare.End coded) {}
}
