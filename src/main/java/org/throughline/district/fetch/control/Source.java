package org.throughline.district.fetch.control;

import org.throughline.district.roster.control.RosterVersion;

/**
 * A service that gives rosters.
 *
 * @param name         what the set says it came from
 * @param demographics whether the district takes demographics; else they are not even asked for
 */
public record Source(String name, ServiceAddress address, RosterVersion version, Credentials credentials, boolean demographics) {

    private static final String SCOPE = "https://purl.imsglobal.org/spec/or/%s/scope/%s.readonly";

    /** The scopes of the standard, as a service expects them if it does not say otherwise. */
    public static String usualScopes(RosterVersion version, boolean demographics) {
        String edition = version == RosterVersion.ONEROSTER_1_1 ? "v1p1" : "v1p2";
        String scopes = SCOPE.formatted(edition, "roster-core") + " " + SCOPE.formatted(edition, "roster");
        return demographics ? scopes + " " + SCOPE.formatted(edition, "roster-demographics") : scopes;
    }
}
