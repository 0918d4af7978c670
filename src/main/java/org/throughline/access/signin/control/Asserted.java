package org.throughline.access.signin.control;

import java.util.List;
import java.util.Map;

/**
 * What a provider says of somebody, after every check that it is the provider who says it, to us, and now.
 *
 * @param login   what they call themselves there, for people to read
 * @param session the provider's name for its own session; null where it has none
 */
public record Asserted(String issuer, String subject, String login, String name, Map<String, List<String>> claims, String session) {

    List<String> values(String claim) {
        return claims.getOrDefault(claim, List.of());
    }

    String first(String claim) {
        return values(claim).stream().findFirst().orElse("");
    }
}
