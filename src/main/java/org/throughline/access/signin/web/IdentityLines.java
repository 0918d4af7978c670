package org.throughline.access.signin.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.throughline.access.signin.control.IdentityRow;
import org.throughline.access.signin.control.Provider;
import org.throughline.access.signin.control.Providers;
import org.throughline.platform.text.Texts;

/** How an identity is written for people. */
@RequestScoped
public class IdentityLines {

    @Inject
    Providers providers;

    @Inject
    Texts texts;

    @Inject
    Clock districts;

    Line of(IdentityRow row) {
        return new Line(row, account(row), provider(row), time(row.lastSeenAt()));
    }

    String account(IdentityRow row) {
        return row.login().isEmpty() ? row.subject() : row.login();
    }

    String provider(IdentityRow row) {
        return providers.named(row.provider()).map(Provider::label).orElse(row.provider());
    }

    String time(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(texts.language().locale()).withZone(districts.getZone()).format(at);
    }

    /** An identity in a list. */
    public record Line(IdentityRow row, String account, String provider, String seen) {}
}
