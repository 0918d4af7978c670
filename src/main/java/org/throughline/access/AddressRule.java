package org.throughline.access;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who may open an address.
 *
 * @param method       as HTTP has it; empty for pages, which answer to all of theirs
 * @param path         from the context root; parts in braces stand for any one part
 * @param capabilities one of these is enough; empty for what is open to everybody
 */
public record AddressRule(String method, String path, Set<String> capabilities) {

    public boolean open() {
        return capabilities.isEmpty();
    }

    /** How the walk and the docs name it. */
    public String name() {
        return method.isEmpty() ? path : method + " " + path;
    }

    Pattern pattern() {
        return Pattern.compile(("\\Q" + path + "\\E").replaceAll("\\{[A-Za-z]+}", "\\\\E[^/]+\\\\Q"));
    }
}
