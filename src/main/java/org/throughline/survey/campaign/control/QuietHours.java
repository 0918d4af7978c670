package org.throughline.survey.campaign.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZonedDateTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The hours in which no campaign sends mail, by the district's clock: what falls into them waits for the morning. */
@ApplicationScoped
class QuietHours {

    private static final int TEXTS_FROM = 8;
    private static final int TEXTS_UNTIL = 21;

    @Inject
    @ConfigProperty(name = "survey.mail.from", defaultValue = "7")
    int from;

    @Inject
    @ConfigProperty(name = "survey.mail.until", defaultValue = "20")
    int until;

    /** How long a mail waits; nothing by day, and where the two hours are the same. */
    Duration wait(ZonedDateTime now) {
        return wait(now, from, until);
    }

    /** The same for a text message, which nobody gets before eight or after nine, whatever mails do. */
    Duration waitForText(ZonedDateTime now) {
        return wait(now, Math.max(from, TEXTS_FROM), Math.min(until, TEXTS_UNTIL));
    }

    static Duration wait(ZonedDateTime now, int from, int until) {
        boolean day = from == until || (from < until ? now.getHour() >= from && now.getHour() < until : now.getHour() >= from || now.getHour() < until);
        if (day) {
            return Duration.ZERO;
        }
        ZonedDateTime morning = now.toLocalDate().atTime(from, 0).atZone(now.getZone());
        return Duration.between(now, morning.isAfter(now) ? morning : now.toLocalDate().plusDays(1).atTime(from, 0).atZone(now.getZone()));
    }
}
