package org.throughline.district.fetch.control;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.throughline.district.fetch.control.FetchFailed.Reason;

/** Asks a service until it answers: with a token, as often as is polite, and nowhere but at its own address. */
final class RosterService {

    private static final int MOST_REDIRECTS = 3;

    private final ServiceAddress address;
    private final FetchLimits limits;
    private final Wire wire;
    private final Tokens tokens;
    private final Patience patience;
    private final Clock clock;
    private final Pause pause;

    RosterService(ServiceAddress address, Credentials credentials, FetchLimits limits, Path folder, Clock clock, Pause pause) {
        this.address = address;
        this.limits = limits;
        this.clock = clock;
        this.pause = pause;
        wire = new Wire(limits, folder);
        tokens = new Tokens(credentials, wire, clock);
        patience = new Patience(limits);
    }

    /** Gets a token where there is none that lasts. */
    void enter() {
        for (int tried = 1; !tokens.isThere(); tried++) {
            try {
                Optional<HttpResponse<Path>> busy = tokens.ask();
                if (busy.isPresent()) {
                    rest(tried, busy.get(), "token");
                }
            } catch (FetchFailed failed) {
                rest(tried, failed);
            }
        }
    }

    /** The answer with status 200. */
    HttpResponse<Path> get(URI uri, String of) {
        URI at = uri;
        boolean renewed = false;
        int redirects = 0;
        for (int tried = 1;; tried++) {
            enter();
            HttpResponse<Path> answer;
            try {
                answer = wire.send(HttpRequest.newBuilder(at).header("Accept", "application/json").header("Authorization", tokens.header()), of);
            } catch (FetchFailed failed) {
                rest(tried, failed);
                continue;
            }
            int status = answer.statusCode();
            if (status == 200) {
                return answer;
            }
            if (status == 401 && !renewed) {
                tokens.forget();
                renewed = true;
            } else if (Patience.mayPass(status)) {
                rest(tried, answer, of);
            } else if (status / 100 == 3 && redirects++ < MOST_REDIRECTS) {
                at = redirected(at, answer);
            } else {
                throw refused(status, of, at);
            }
        }
    }

    private URI redirected(URI from, HttpResponse<Path> answer) {
        String location = answer.headers().firstValue("Location").orElse("");
        try {
            URI to = from.resolve(location);
            if (!location.isEmpty() && address.isAt(to)) {
                return to;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new FetchFailed(Reason.REDIRECTED, from.getHost(), location.length() > 200 ? location.substring(0, 200) : location);
    }

    private static FetchFailed refused(int status, String of, URI at) {
        return switch (status) {
            case 401, 403 -> new FetchFailed(Reason.NOT_ALLOWED, of, status);
            case 404, 405, 410, 501 -> new FetchFailed(Reason.NOT_FOUND, of, ServiceAddress.origin(at) + at.getPath());
            default -> new FetchFailed(Reason.STATUS, of, status);
        };
    }

    private void rest(int tried, FetchFailed failed) {
        Optional<Duration> wait = failed.mayPass() ? patience.before(tried, Optional.empty(), clock.instant()) : Optional.empty();
        sleep(wait.orElseThrow(() -> failed));
    }

    private void rest(int tried, HttpResponse<Path> answer, String of) {
        int status = answer.statusCode();
        sleep(patience.before(tried, answer.headers().firstValue("Retry-After"), clock.instant())
                .orElseThrow(() -> status == 429 || status == 503 ? new FetchFailed(Reason.TOO_BUSY, of, Math.min(tried, limits.tries()))
                        : new FetchFailed(Reason.STATUS, of, status)));
    }

    private void sleep(Duration length) {
        try {
            pause.last(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FetchFailed(Reason.STOPPED);
        }
    }
}
