package org.throughline.vision.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.throughline.platform.time.DomainClock;
import org.throughline.vision.control.FollowUpDetails;

/** Follow-ups as pages list them. */
@ApplicationScoped
class Looks {

    @Inject
    Badges badges;

    @Inject
    Dates dates;

    @Inject
    DomainClock clock;

    /** What was found, or where it stands. */
    Badge state(FollowUpDetails one) {
        return one.held() ? badges.of(one.finding(), one.heldOn(), one.waivedUntil()) : badges.of(one.state(clock.today()), one.due());
    }

    List<Looked> all(List<FollowUpDetails> those) {
        return those.stream().map(one -> new Looked(one, state(one), dates.brief(one.due()))).toList();
    }

    /** A follow-up with what was found, or where it stands. */
    public record Looked(FollowUpDetails look, Badge state, String due) {}
}
