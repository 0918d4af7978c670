package org.throughline.vision.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.throughline.platform.text.Texts;
import org.throughline.platform.time.DomainClock;

/** Writes days as the reader's language does: short ones leave the year out where it is this school year's talk. */
@RequestScoped
public class Dates {

    private static final int NEAR_MONTHS = 8;

    @Inject
    Texts texts;

    @Inject
    DomainClock clock;

    public String whole(LocalDate day) {
        return day == null ? "" : day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale()));
    }

    /** "Apr 21", with the year where the day is far. */
    public String brief(LocalDate day) {
        if (day == null) {
            return "";
        }
        LocalDate today = clock.today();
        boolean near = day.isAfter(today.minusMonths(NEAR_MONTHS)) && day.isBefore(today.plusMonths(NEAR_MONTHS));
        boolean spanish = locale().getLanguage().equals("es");
        String pattern = spanish ? near ? "d MMM" : "d MMM yyyy" : near ? "MMM d" : "MMM d, yyyy";
        return day.format(DateTimeFormatter.ofPattern(pattern, locale()));
    }

    public String month(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("MMM yyyy", locale()));
    }

    public String brief(Instant time) {
        return brief(day(time));
    }

    public String whole(Instant time) {
        return whole(day(time));
    }

    public LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, clock.getZone());
    }

    private Locale locale() {
        return texts.language().locale();
    }
}
