package org.throughline.district.fetch.control;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.throughline.district.fetch.control.FetchFailed.Reason;
import org.throughline.district.roster.control.RosterVersion;

/** Asks a service for a token and for one row of each collection, and says in plain words what goes well and what does not. */
public final class ConnectionTest {

    private static final List<String> COLLECTIONS = List.of("orgs", "academicSessions", "courses", "classes", "users", "enrollments");

    private final Source source;
    private final Path folder;
    private final Clock clock;

    /** @param folder for answers; the caller removes it */
    public ConnectionTest(Source source, Path folder, Clock clock) {
        this.source = source;
        this.folder = folder;
        this.clock = clock;
    }

    /** In the order of the steps; the first that stops everything is the last. */
    public List<Finding> run() {
        List<Finding> findings = new ArrayList<>();
        RosterService service = service(source.address());
        try {
            service.enter();
        } catch (FetchFailed failed) {
            return List.of(Finding.of(failed));
        }
        findings.add(new Finding(true, "feeds.test.token", List.of(source.credentials().tokenAddress().getHost())));
        for (String collection : COLLECTIONS) {
            Finding finding = ask(service, source.address(), collection);
            if (finding.isNotFound() && collection.equals("orgs")) {
                finding = otherVersion(finding);
            }
            findings.add(finding);
            if (!finding.good() && !finding.isAboutOne()) {
                return findings;
            }
        }
        if (source.demographics()) {
            findings.add(ask(service, source.address(), "demographics"));
        }
        return findings;
    }

    private Finding ask(RosterService service, ServiceAddress address, String collection) {
        try {
            HttpResponse<Path> answer = service.get(address.collection(collection, Map.of("limit", "1", "offset", "0")), collection);
            JsonRows.read(answer.body(), collection, collection, row -> { });
            String total = answer.headers().firstValue("X-Total-Count").map(String::strip).orElse("");
            return total.matches("\\d{1,12}") ? new Finding(true, "feeds.test.collection", List.of(collection, Long.valueOf(total)))
                    : new Finding(true, "feeds.test.uncounted", List.of(collection));
        } catch (FetchFailed failed) {
            return Finding.of(failed);
        }
    }

    /** Whether the address is right and only the edition is not. */
    private Finding otherVersion(Finding otherwise) {
        boolean first = source.version() == RosterVersion.ONEROSTER_1_1;
        RosterVersion other = first ? RosterVersion.ONEROSTER_1_2 : RosterVersion.ONEROSTER_1_1;
        String root = source.address().root().toString();
        int path = root.toLowerCase(Locale.ROOT).indexOf("/ims/oneroster");
        ServiceAddress there = ServiceAddress.of(path < 0 ? root : root.substring(0, path), other);
        Finding answer = ask(service(there), there, "orgs");
        return answer.good() || answer.key().equals(Reason.NOT_ALLOWED.messageKey())
                ? Finding.of(new FetchFailed(Reason.OTHER_VERSION, source.version().number(), other.number())) : otherwise;
    }

    private RosterService service(ServiceAddress address) {
        return new RosterService(address, source.credentials(), FetchLimits.TEST, folder, clock, Pause.SLEEP);
    }

    /**
     * One step of the test.
     *
     * @param key        of the messages
     * @param parameters of the message
     */
    public record Finding(boolean good, String key, List<Object> parameters) {

        public static Finding of(FetchFailed failed) {
            return new Finding(false, failed.messageKey(), List.of(failed.parameters()));
        }

        boolean isNotFound() {
            return key.equals(Reason.NOT_FOUND.messageKey());
        }

        /** The other collections may still answer. */
        boolean isAboutOne() {
            return key.equals(Reason.NOT_ALLOWED.messageKey()) || isNotFound() || key.equals(Reason.UNREADABLE.messageKey()) || key.equals(Reason.STATUS.messageKey());
        }
    }
}
