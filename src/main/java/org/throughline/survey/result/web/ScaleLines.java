package org.throughline.survey.result.web;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.throughline.platform.text.Texts;
import org.throughline.statistics.Alpha;
import org.throughline.statistics.PublishedShare;
import org.throughline.survey.result.control.ScaleQueries;

/** Schools by scales as they are printed, and one scale by schools and over the years. */
public class ScaleLines {

    private static final int[] STEPS = {40, 55, 70, 85};

    private final Texts texts;
    private final List<ScaleQueries.Scale> scales;
    private final boolean weighted;
    private final Map<UUID, List<ScaleQueries.SchoolScore>> bySchool = new LinkedHashMap<>();
    private final ScaleQueries.Scale chosen;
    private final ScaleDetails inDetail;
    private final WaveLines waves;

    /** @param wanted the id of the scale asked for; the first one where there is no such */
    ScaleLines(Texts texts, List<ScaleQueries.Scale> scales, List<ScaleQueries.SchoolScore> scores, List<ScaleQueries.Similar> similar, List<ScaleQueries.Wave> waves,
            String wanted, boolean weighted, ZoneId zone) {
        this.texts = texts;
        this.scales = scales;
        this.weighted = weighted;
        scores.forEach(score -> bySchool.computeIfAbsent(score.school(), key -> new ArrayList<>()).add(score));
        chosen = scales.stream().filter(scale -> scale.id().toString().equals(wanted)).findFirst().orElse(scales.isEmpty() ? null : scales.get(0));
        inDetail = chosen == null ? null : new ScaleDetails(texts, chosen, all(chosen), similar);
        this.waves = new WaveLines(texts, Shown.Unit.SCORE, zone, waves.stream().filter(wave -> chosen != null && wave.scale().equals(chosen.id()))
                .map(wave -> new WaveLines.Wave(wave.campaign().toString(), wave.title(), wave.opensAt(), "", !chosen.reported() ? null
                        : new Shown(wave.hidden(), wave.n(), wave.score(), wave.low(), wave.high(), wave.coded()))).toList());
    }

    /** The heading of a scale: its name and how well its items hold together. */
    public record Head(UUID id, String name, String alpha) {}

    /** One score of the map. */
    public record Box(String figure, String style, String aloud) {}

    /** A school, or all of them, with a score on each scale. */
    public record Line(String school, String name, List<Box> boxes) {}

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
            step += shown.value() >= from ? 1 : 0;
        }
        String words = shown.words(texts, Shown.Unit.SCORE);
        return new Box(words, "h" + step, aloud + (shown.low() == null ? words : texts.of("figures.aloud", shown.value(), shown.low(), shown.high(), shown.n())));
    }

    public ScaleQueries.Scale getChosen() {
        return chosen;
    }

    /** What alpha says of the chosen scale. */
    public String getGate() {
        return chosen.alpha() == null ? texts.of("figures.gate.NOT_AVAILABLE", Alpha.FEWEST_PEOPLE)
                : (chosen.people() == null ? texts.of("figures.alpha.so-far", alpha(chosen.alpha()), chosen.items()) : texts.of("figures.alpha.of", alpha(chosen.alpha()), chosen.people(), chosen.items())) + " " + texts.get("figures.gate." + chosen.gate());
    }

    public List<ScaleDetails.Detail> getDetails() {
        return bySchool.values().stream().map(scores -> inDetail.school(scores.get(0), of(scores, chosen))).toList();
    }

    public WaveLines getWaves() {
        return waves;
    }

    List<ScaleDetails.Grouped> grouped(List<ScaleQueries.GroupScore> groups, ResultSplits names) {
        return inDetail.groups(groups, names);
    }

    /** What the map and the table show, in a sentence. */
    public String getSentence() {
        return inDetail.sentence(getDetails());
    }

    Reliability reliability(ScaleQueries.OfLanguage one) {
        return new Reliability(texts.get("survey.home-language." + one.language()), alpha(one.alpha()), texts.get("figures.gate." + one.gate()));
    }

    private static String alpha(double alpha) {
        return String.format(Locale.ROOT, "%.2f", alpha);
    }
}
