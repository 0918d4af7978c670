package org.throughline.vision.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.throughline.platform.text.Texts;
import org.throughline.platform.time.DomainClock;
import org.throughline.vision.control.LivingLine;
import org.throughline.vision.entity.AdaptationState;
import org.throughline.vision.entity.Finding;
import org.throughline.vision.entity.FollowUpState;
import org.throughline.vision.entity.MeasureStatus;

/** Gives every status of vision its word, icon and color, the same on all pages. */
@RequestScoped
public class Badges {

    @Inject
    Texts texts;

    @Inject
    Dates dates;

    @Inject
    DomainClock clock;

    public Badge of(MeasureStatus status, long staleDays) {
        return switch (status) {
            case ON_TRACK -> new Badge("ok", "pi-check-circle", texts.get("vision.status.on-track"));
            case AT_RISK -> new Badge("warn", "pi-exclamation-triangle", texts.get("vision.status.at-risk"));
            case OFF_TRACK -> new Badge("bad", "pi-exclamation-circle", texts.get("vision.status.off-track"));
            case STALE -> new Badge("mute", "pi-clock", staleDays > 0 ? texts.of("vision.status.stale-days", staleDays) : texts.get("vision.status.stale"));
            case NO_DATA -> new Badge("mute", "pi-minus", texts.get("vision.status.no-data"));
        };
    }

    /** Owed tells whether a school that has said nothing is behind, or only not begun. */
    public Badge of(AdaptationState state, Instant since, boolean owed) {
        if (state == null) {
            return owed ? new Badge("warn", "pi-exclamation-triangle", texts.get("vision.state.missing")) : new Badge("mute", "pi-minus", texts.get("vision.state.later"));
        }
        return switch (state) {
            case PROPOSED -> new Badge("info", "pi-clock", texts.of("vision.state.proposed-on", dates.brief(since)));
            case RETURNED -> new Badge("bad", "pi-angle-left", texts.of("vision.state.returned-on", dates.brief(since)));
            case AGREED -> new Badge("ok", "pi-check-circle", texts.get("vision.state.agreed"));
            case IN_USE -> new Badge("ok", "pi-check-circle", texts.get("vision.state.in-use"));
            case REVISED -> new Badge("info", "pi-undo", texts.of("vision.state.revised-on", dates.brief(since)));
        };
    }

    public Badge of(Finding finding, LocalDate heldOn, LocalDate waivedUntil) {
        if (finding == null) {
            return new Badge("mute", "pi-minus", texts.get("vision.finding.none"));
        }
        String day = dates.brief(heldOn);
        return switch (finding) {
            case MET -> new Badge("ok", "pi-check-circle", texts.of("vision.finding.met-on", day));
            case PARTLY -> new Badge("warn", "pi-exclamation-triangle", texts.of("vision.finding.partly-on", day));
            case NOT_MET -> new Badge("bad", "pi-exclamation-circle", texts.of("vision.finding.not-met-on", day));
            case WAIVED -> new Badge("mute", "pi-pause", texts.of("vision.finding.waived-until", dates.brief(waivedUntil)));
        };
    }

    public Badge of(FollowUpState state, LocalDate due) {
        if (state == null) {
            return new Badge("mute", "pi-minus", texts.get("vision.follow-up.none"));
        }
        return switch (state) {
            case LATE -> new Badge("bad", "pi-clock", texts.of("vision.follow-up.late-days", ChronoUnit.DAYS.between(due, clock.today())));
            case REPORTED -> new Badge("info", "pi-file", texts.of("vision.follow-up.reported-for", dates.brief(due)));
            case REPORT_DUE -> new Badge("warn", "pi-clock", texts.of("vision.follow-up.report-due", dates.brief(due)));
            case PLANNED -> new Badge("mute", "pi-calendar", dates.brief(due));
            case HELD -> new Badge("ok", "pi-check-circle", texts.get("vision.follow-up.held"));
        };
    }

    public Badge last(LivingLine line) {
        return of(line.finding(), line.heldOn(), line.waivedUntil());
    }

    public Badge next(LivingLine line) {
        return of(line.next(clock.today()), line.nextDue());
    }
}
