package org.throughline.access.signin.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.throughline.access.Role;
import org.throughline.access.StaffDirectory.Attribute;

/**
 * How what a provider says leads to a person of the rosters.
 *
 * @param claim        the claim whose value the rosters know
 * @param attribute    by what they know it
 * @param trustedEmail true where the provider checks e-mail addresses itself and does not say so of each
 * @param required     claims without which nobody comes in, such as the district's own domain
 * @param groupsClaim  the claim that names groups
 * @param roles        by group, the role that is given when an identity is linked
 */
public record Linking(String claim, Attribute attribute, boolean trustedEmail, Map<String, String> required, String groupsClaim, Map<String, Role> roles) {

    static Linking of(Keys keys, String usualClaim) {
        return new Linking(keys.text("link.claim", usualClaim), keys.one("link.to", Attribute.class, Attribute.EMAIL), keys.on("email.trusted", false),
                keys.pairs("require"), keys.text("groups.claim", "groups"), roles(keys));
    }

    /** The role is what follows the last equals sign, as a group may be a distinguished name. */
    private static Map<String, Role> roles(Keys keys) {
        Map<String, Role> roles = new LinkedHashMap<>();
        for (String pair : keys.list("groups")) {
            int at = pair.lastIndexOf('=');
            Role role = Stream.of(Role.values()).filter(one -> at > 0 && one.name().equals(pair.substring(at + 1).strip())).findFirst()
                    .orElseThrow(() -> keys.wrong("groups", "has “" + pair + "”, and wants group=ROLE with one of " + List.of(Role.values())));
            roles.put(pair.substring(0, at).strip(), role);
        }
        return roles;
    }
}
