package org.throughline.access.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.throughline.access.signin.control.SignInExpired;
import org.throughline.access.signin.control.UnderWay;

/** The sign-ins under way in one browser: several tabs may have sent somebody to a provider. */
final class Departed {

    private static final String DEPARTED = "throughline.departed";
    private static final int MOST = 5;
    private static final Duration TIME = Duration.ofMinutes(15);

    private Departed() {}

    static void keep(HttpServletRequest request, UnderWay underWay) {
        List<UnderWay> all = all(request);
        all.add(underWay);
        request.getSession(true).setAttribute(DEPARTED, new ArrayList<>(all.subList(Math.max(0, all.size() - MOST), all.size())));
    }

    /** The one that was begun here with this key; it counts once and not for long. */
    static UnderWay take(HttpServletRequest request, String provider, String key, Instant now) {
        List<UnderWay> all = all(request);
        UnderWay found = all.stream().filter(one -> one.provider().equals(provider) && one.key().equals(key) && one.at().plus(TIME).isAfter(now))
                .findFirst().orElseThrow(SignInExpired::new);
        all.remove(found);
        request.getSession(true).setAttribute(DEPARTED, all);
        return found;
    }

    @SuppressWarnings("unchecked")
    private static List<UnderWay> all(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        List<UnderWay> kept = session == null ? null : (List<UnderWay>) session.getAttribute(DEPARTED);
        return kept == null ? new ArrayList<>() : new ArrayList<>(kept);
    }
}
