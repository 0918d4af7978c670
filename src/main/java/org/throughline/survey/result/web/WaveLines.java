package org.throughline.survey.result.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.platform.text.Texts;
import org.throughline.statistics.Difference;
import org.throughline.survey.result.control.ComparisonQueries;

/** One figure survey after survey, the oldest first, as it is printed: a line for each, and one sentence. */
public class WaveLines {

    private final Texts texts;
    private final Shown.Unit unit;
    private final ZoneId zone;
    private final List<Wave> waves;

    WaveLines(Texts texts, Shown.Unit unit, ZoneId zone, List<Wave> waves) {
        this.texts = texts;
        this.unit = unit;
        this.zone = zone;
        this.waves = waves;
    }

    static WaveLines ofItem(Texts texts, ZoneId zone, List<ComparisonQueries.Wave> waves) {
        return new WaveLines(texts, Shown.Unit.SHARE, zone, waves.stream().map(wave -> new Wave(wave.campaign().toString(), wave.title(), wave.opensAt(), wave.same() ? "" : wave.words(),
                wave.hidden() == null ? null : new Shown(wave.hidden(), wave.n(), wave.favorable(), wave.low(), wave.high(), wave.coded()))).toList());
    }

    /**
     * What one survey says.
     *
     * @param otherwise the words in which it asked, where those don't mean the same; "" where they do
     * @param shown     null where nobody answered, and where it asked otherwise
     */
    record Wave(String campaign, String title, Instant opensAt, String otherwise, Shown shown) {

        boolean same() {
            return otherwise.isEmpty();
        }

        boolean readable() {
            return same() && shown != null && shown.readable();
        }
    }

    /** A survey's line. */
    public record Point(String campaign, String title, String when, String otherwise, boolean hidden, String figure, Integer value, Integer low, Integer high, Integer n, String toBefore,
            String kind) {}

    /** Whether there is anything to compare: earlier surveys, and something favorable or not. */
    public boolean isThere() {
        return waves.size() > 1 && waves.stream().anyMatch(wave -> !wave.same() || wave.shown() != null && (wave.shown().hidden() || wave.shown().value() != null));
    }

    /** Each beside the last one before it that asked the same. */
    public List<Point> getPoints() {
        List<Point> points = new ArrayList<>();
        Wave before = null;
        for (Wave wave : waves) {
            Optional<Difference> difference = before == null || !wave.readable() ? Optional.empty() : wave.shown().over(before.shown());
            points.add(point(wave, !wave.same() || before == null ? "" : Shown.named(difference, texts.get("figures.same")), Shown.kind(difference)));
            before = wave.same() ? wave : before;
        }
        return points;
    }

    private Point point(Wave wave, String toBefore, String kind) {
        boolean readable = wave.readable();
        Shown shown = wave.shown();
        return new Point(wave.campaign(), wave.title(), when(wave), wave.otherwise(), shown != null && shown.hidden(), readable ? shown.words(texts, unit) : "–", readable ? shown.value() : null,
                readable ? shown.low() : null, readable ? shown.high() : null, readable ? shown.n() : null, toBefore, kind);
    }

    private String when(Wave wave) {
        return DateTimeFormatter.ofPattern("LLL yyyy", texts.language().locale()).format(wave.opensAt().atZone(zone));
    }

    /** The newest beside the first that can be read; a change is named only where the intervals carry it. */
    public String getSentence() {
        List<Wave> readable = waves.stream().filter(Wave::readable).toList();
        Wave now = waves.get(waves.size() - 1);
        String said = readable.size() < 2 || !now.readable() ? texts.get("trend.none") : changed(readable.get(0), now);
        List<Wave> otherwise = waves.stream().filter(wave -> !wave.same()).toList();
        return otherwise.isEmpty() ? said : said + " " + texts.of("trend.otherwise", otherwise.stream().map(this::when).collect(Collectors.joining(", ")));
    }

    private String changed(Wave first, Wave now) {
        Optional<Difference> difference = now.shown().over(first.shown());
        String how = difference.isEmpty() ? "coded" : !difference.get().named() ? "same" : difference.get().value() > 0 ? "more" : "less";
        return texts.of("trend." + unit + "." + how, when(first), first.shown().words(texts, unit), now.shown().words(texts, unit),
                difference.map(one -> Math.abs(Math.round(one.value()))).orElse(0L));
    }
}
