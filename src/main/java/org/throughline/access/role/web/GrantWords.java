package org.throughline.access.role.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.throughline.access.role.control.GrantRow;
import org.throughline.platform.text.Texts;
import org.throughline.platform.time.DomainClock;

/** Says where a role came from and until when it holds. */
@ApplicationScoped
class GrantWords {

    @Inject
    Texts texts;

    @Inject
    DomainClock clock;

    String origin(GrantRow row) {
        return row.rosters() ? texts.of("permission.origin.rosters", day(row.grantedAt()))
                : row.grantedBy() == null ? texts.of("permission.origin.system", day(row.grantedAt()))
                : texts.of("permission.origin.person", row.grantedBy(), day(row.grantedAt()));
    }

    String until(GrantRow row) {
        if (row.endedAt() != null) {
            return texts.of("permission.until.ended", day(row.endedAt()));
        }
        if (row.until() != null) {
            return texts.of("permission.until.day", day(row.until()));
        }
        return row.from() != null && row.from().isAfter(clock.today()) ? texts.of("permission.until.from", day(row.from())) : texts.get("permission.until.open");
    }

    private String day(Instant at) {
        return day(LocalDate.ofInstant(at, clock.getZone()));
    }

    private String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(texts.language().locale()));
    }
}
