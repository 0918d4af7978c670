package org.throughline.survey.campaign.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.throughline.platform.time.DomainClock;

/** Somebody ends survey mail to themselves by the address that every such mail names, or takes it again. */
@Stateless
@PermitAll
public class MailStopping {

    @Inject
    MailStops stops;

    @Inject
    DomainClock clock;

    public boolean stopped(String token) {
        return stops.stopped(stops.person(token));
    }

    public void stop(String token) {
        stops.stop(stops.person(token), clock.today());
    }

    public void again(String token) {
        stops.again(stops.person(token));
    }
}
