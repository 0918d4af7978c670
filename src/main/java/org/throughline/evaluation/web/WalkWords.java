package org.throughline.evaluation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.throughline.evaluation.entity.WalkState;
import org.throughline.platform.text.Texts;
import org.throughline.platform.time.DomainClock;
import org.throughline.statistics.Reliability;
import org.throughline.statistics.Reliability.Verdict;

/** Says walks, dates and agreement in the viewer's language. */
@RequestScoped
public class WalkWords {

    @Inject
    Texts texts;

    @Inject
    DomainClock clock;

    /** April 5, 2027, in the way of the language. */
    public String date(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale()));
    }

    public String day(Instant at) {
        return date(LocalDate.ofInstant(at, clock.getZone()));
    }

    public String window(LocalDate from, LocalDate to) {
        return texts.of("evaluation.window", date(from), date(to));
    }

    public String state(WalkState state) {
        return texts.get("evaluation.state." + state);
    }

    public String stateKind(WalkState state) {
        return switch (state) {
            case PLANNED -> "mute";
            case WALKING, DEBRIEFED -> "info";
            case SHARED -> "ok";
        };
    }

    public String stateIcon(WalkState state) {
        return switch (state) {
            case PLANNED -> "pi-calendar";
            case WALKING -> "pi-eye";
            case DEBRIEFED -> "pi-comments";
            case SHARED -> "pi-check-circle";
        };
    }

    public String verdict(Verdict verdict) {
        return texts.get("evaluation.verdict." + verdict);
    }

    public String verdictKind(Verdict verdict) {
        return switch (verdict) {
            case RELIABLE -> "ok";
            case TENTATIVE -> "info";
            case NOT_YET_RELIABLE -> "warn";
            case NOT_AVAILABLE -> "mute";
        };
    }

    public String verdictIcon(Verdict verdict) {
        return switch (verdict) {
            case RELIABLE -> "pi-check-circle";
            case TENTATIVE -> "pi-question-circle";
            case NOT_YET_RELIABLE -> "pi-exclamation-triangle";
            case NOT_AVAILABLE -> "pi-minus";
        };
    }

    /** Two decimals, as the field writes them; never rounded up over a bound that the value does not reach. */
    public String alpha(Double alpha) {
        if (alpha == null) {
            return "–";
        }
        NumberFormat two = NumberFormat.getNumberInstance(locale());
        two.setMinimumFractionDigits(2);
        two.setMaximumFractionDigits(2);
        two.setMinimumIntegerDigits(locale().getLanguage().equals("en") ? 0 : 1);
        two.setRoundingMode(roundsOverBound(alpha) ? RoundingMode.FLOOR : RoundingMode.HALF_UP);
        return two.format(alpha);
    }

    private static boolean roundsOverBound(double alpha) {
        double rounded = Math.round(100 * alpha) / 100.0;
        return Reliability.judge(alpha) != Reliability.judge(rounded);
    }

    public String level(Integer level) {
        return texts.get(level == null ? "evaluation.level.none" : "evaluation.level." + level);
    }

    private Locale locale() {
        return texts.language().locale();
    }
}
