package org.throughline.district.fetch.control;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.district.fetch.control.FetchFailed.Reason;
import org.throughline.district.roster.control.RosterVersion;

/**
 * Where a OneRoster service is. Rosters travel encrypted or not at all: plain http is for this machine only.
 *
 * @param root the address to which the names of collections are added, without a slash at its end
 */
public record ServiceAddress(URI root) {

    private static final String BINDING = "/ims/oneroster";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /**
     * From what a person types: the whole address of the service, or of its host, to which the edition's usual path is added.
     *
     * @throws FetchFailed if it is not https, or no address
     */
    public static ServiceAddress of(String typed, RosterVersion version) {
        URI uri = safe(typed);
        String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceAll("/+$", "");
        String whole = path.toLowerCase(Locale.ROOT).contains(BINDING) ? path
                : path + BINDING + (version == RosterVersion.ONEROSTER_1_1 ? "/v1p1" : "/rostering/v1p2");
        return new ServiceAddress(URI.create(origin(uri) + whole));
    }

    /**
     * An address that secrets and rosters may travel to.
     *
     * @throws FetchFailed if it is none
     */
    public static URI safe(String typed) {
        String text = typed == null ? "" : typed.strip();
        try {
            URI uri = URI.create(text);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean safe = scheme.equals("https") || scheme.equals("http") && uri.getHost() != null && LOOPBACK.contains(uri.getHost().toLowerCase(Locale.ROOT));
            if (safe && uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new FetchFailed(Reason.ADDRESS_UNFIT, text.length() > 200 ? text.substring(0, 200) : text);
    }

    /** A collection with the parameters of a query. */
    URI collection(String name, Map<String, String> parameters) {
        return URI.create(root + "/" + name + parameters.entrySet().stream().map(one -> one.getKey() + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&", "?", "")));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Whether somewhere else is the same host, by the same scheme and port. */
    boolean isAt(URI other) {
        return other.getHost() != null && origin(root).equalsIgnoreCase(origin(other));
    }

    static String origin(URI uri) {
        int standard = "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
        return (uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 || uri.getPort() == standard ? "" : ":" + uri.getPort())).toLowerCase(Locale.ROOT);
    }
}
