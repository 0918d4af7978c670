package org.throughline.access.privacy.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.platform.privacy.PeopleByName;
import org.throughline.platform.text.TextBundle;
import org.throughline.platform.text.Texts;

/** Times, periods and people in the words of the viewer. */
@RequestScoped
public class PrivacyWords {

    @Inject
    Texts texts;

    @Inject
    @ConfigProperty(name = "district.zone", defaultValue = "America/Chicago")
    String zone;

    String time(Instant at) {
        return at == null ? "" : at.atZone(ZoneId.of(zone)).format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(texts.language().locale()));
    }

    String day(Instant at) {
        return at == null ? "" : day(LocalDate.ofInstant(at, ZoneId.of(zone)));
    }

    String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(texts.language().locale()));
    }

    String period(int days) {
        return ElementLine.period(days, TextBundle.in(texts.language().locale()));
    }

    /** What somebody is, where, and whether they left. */
    String what(PeopleByName.Named person) {
        String kind = texts.get("privacy.kind." + person.kind());
        return kind + (person.where() == null ? "" : " · " + person.where()) + (person.active() ? "" : " · " + texts.get("privacy.left"));
    }
}
