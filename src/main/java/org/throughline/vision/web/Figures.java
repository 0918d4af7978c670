package org.throughline.vision.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.platform.text.Language;
import org.throughline.platform.text.TextBundle;
import org.throughline.platform.text.Texts;
import org.throughline.vision.control.MeasureLine;
import org.throughline.vision.entity.MeasureUnit;

/** Writes the figures of measures, and draws their small lines. */
@RequestScoped
public class Figures {

    private static final double LEFT = 4;
    private static final double RIGHT = 80;
    private static final double TOP = 4;
    private static final double BOTTOM = 18;

    @Inject
    Texts texts;

    @Inject
    Dates dates;

    @Inject
    Badges badges;

    /** A measure as a row of a table shows it. */
    public record Shown(MeasureLine line, String start, String now, String from, String target, Badge status, String points, String lastX, String lastY,
            String targetY, String drawn) {}

    public Shown shown(MeasureLine line) {
        LocalDate first = line.points().get(0).day();
        MeasureLine.Point last = line.points().get(line.points().size() - 1);
        double days = Math.max(1, ChronoUnit.DAYS.between(first, last.day()));
        DoubleSummaryStatistics range = Stream.concat(line.points().stream().map(MeasureLine.Point::value), Stream.of(line.aim().target()))
                .mapToDouble(Double::doubleValue).summaryStatistics();
        String points = line.points().stream()
                .map(point -> at(LEFT + (RIGHT - LEFT) * ChronoUnit.DAYS.between(first, point.day()) / days) + "," + at(height(point.value(), range)))
                .collect(Collectors.joining(" "));
        String drawn = line.points().stream().map(point -> dates.month(point.day()) + " " + number(point.value(), line.unit())).collect(Collectors.joining(", "));
        return new Shown(line, number(line.aim().baseline(), line.unit()), line.value() == null ? "–" : number(line.value(), line.unit()), from(line),
                number(line.aim().target(), line.unit()), badges.of(line.status(), line.staleDays()), points,
                at(line.value() == null ? LEFT : LEFT + (RIGHT - LEFT) * ChronoUnit.DAYS.between(first, last.day()) / days), at(height(last.value(), range)),
                at(height(line.aim().target(), range)), texts.of("vision.measure.drawn", line.title(), drawn));
    }

    public List<Shown> shown(List<MeasureLine> lines) {
        return lines.stream().map(this::shown).toList();
    }

    /** How many it comes from and the interval, or when it was entered. */
    private String from(MeasureLine line) {
        if (line.value() == null) {
            return "";
        }
        String n = line.n() == null ? "" : texts.of("vision.measure.of", line.n());
        String interval = line.low() == null || line.high() == null ? "" : line.low() + "–" + line.high();
        String day = texts.of(line.entered() ? "vision.measure.entered-for" : "vision.measure.as-of", dates.brief(line.asOf()));
        return Stream.of(n, interval, day).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    public String number(double value, MeasureUnit unit) {
        return number(value, unit, texts.language());
    }

    static String number(double value, MeasureUnit unit, Language language) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(unit == MeasureUnit.COUNT || Math.abs(value) >= 10 ? 0 : 1);
        String written = format.format(value);
        return unit == MeasureUnit.COUNT ? written : TextBundle.in(language.locale()).of("vision.unit-of." + unit.name().toLowerCase(Locale.ROOT), written);
    }

    private static double height(double value, DoubleSummaryStatistics range) {
        double span = range.getMax() - range.getMin();
        return span == 0 ? (TOP + BOTTOM) / 2 : BOTTOM - (BOTTOM - TOP) * (value - range.getMin()) / span;
    }

    private static String at(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }
}
