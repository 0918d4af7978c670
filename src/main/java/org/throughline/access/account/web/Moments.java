package org.throughline.access.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.throughline.platform.text.Texts;

/** Moments of the wall's clock as people read them, in the district's zone; a dash for what never was. */
@RequestScoped
public class Moments {

    private static final String NEVER = "–";

    @Inject
    Texts texts;

    @Inject
    Clock districts;

    public String day(Instant at) {
        return written(at, DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM));
    }

    public String time(Instant at) {
        return written(at, DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT));
    }

    private String written(Instant at, DateTimeFormatter format) {
        return at == null ? NEVER : format.withLocale(texts.language().locale()).withZone(districts.getZone()).format(at);
    }
}
