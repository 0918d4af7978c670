package org.throughline.pd.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.throughline.pd.control.SectionRow;
import org.throughline.platform.text.Texts;
import org.throughline.platform.time.DomainClock;

/** Days, times, hours and states in the words of the viewer's language and the district's zone. */
@RequestScoped
public class Moments {

    private static final double MINUTES_OF_HOUR = 60.0;

    @Inject
    Texts texts;

    @Inject
    DomainClock clock;

    /** "Wed May 5". */
    public String day(Instant at) {
        return at == null ? "" : local(at).format(DateTimeFormatter.ofPattern(spanish() ? "EEE d MMM" : "EEE MMM d", locale()));
    }

    /** "May 5, 2027". */
    public String date(Instant at) {
        return at == null ? "" : date(local(at).toLocalDate());
    }

    public String date(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale()));
    }

    /** "May 5", for lists that stay within a school year. */
    public String shortDate(Instant at) {
        return at == null ? "" : local(at).format(DateTimeFormatter.ofPattern(spanish() ? "d MMM" : "MMM d", locale()));
    }

    /** The last moment before an end, for the day that people call the last. */
    public Instant lastDay(Instant end) {
        return end.minusSeconds(1);
    }

    /** "1:00–4:00 PM". */
    public String times(Instant from, Instant to) {
        String start = time(from);
        String end = time(to);
        int space = start.lastIndexOf(' ');
        boolean same = !spanish() && space > 0 && end.endsWith(start.substring(space));
        return (same ? start.substring(0, space) : start) + "–" + end;
    }

    public String time(Instant at) {
        return local(at).format(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale()));
    }

    /** Day and times of a block, "Wed May 5, 1:00–4:00 PM". */
    public String block(Instant from, Instant to) {
        return day(from) + ", " + times(from, to);
    }

    /** When a section is, in one line. */
    public String when(SectionRow row) {
        if (row.meetings() == 0) {
            return texts.of("pd.when.pace", shortDate(lastDay(row.endsAt())));
        }
        return row.meetings() == 1 ? block(row.startsAt(), row.endsAt()) : texts.of("pd.when.from", row.meetings(), day(row.startsAt()), time(row.startsAt()));
    }

    /** "2.5 h". */
    public String hours(long minutes) {
        return texts.of("pd.hours", number(minutes));
    }

    /** Hours as a number, to the quarter. */
    public String number(long minutes) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMaximumFractionDigits(2);
        return format.format(minutes / MINUTES_OF_HOUR).replace('-', '−');
    }

    /** The sort of status that a state is shown as. */
    public String kind(Enum<?> state) {
        return switch (state.name()) {
            case "OPEN", "RUNNING", "APPROVED" -> "ok";
            case "FULL" -> "warn";
            case "CANCELLED" -> "bad";
            case "SCHEDULED", "SUBMITTED" -> "info";
            default -> "mute";
        };
    }

    public String words(String english, String spanish) {
        return spanish() && spanish != null ? spanish : english;
    }

    /** The local time of day as forms have it. */
    public LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, clock.getZone());
    }

    public Instant instant(LocalDateTime local) {
        return local.atZone(clock.getZone()).toInstant();
    }

    public Instant now() {
        return clock.instant();
    }

    private boolean spanish() {
        return locale().getLanguage().equals("es");
    }

    private Locale locale() {
        return texts.language().locale();
    }
}
