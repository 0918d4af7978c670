package org.throughline.access.control;

import jakarta.enterprise.context.RequestScoped;
import java.util.function.Supplier;

/** What the viewer may do, read once a request. */
@RequestScoped
class RequestAuthority {

    private Authority authority;

    void keep(Authority known) {
        authority = known;
    }

    Authority orRead(Supplier<Authority> reading) {
        if (authority == null) {
            authority = reading.get();
        }
        return authority;
    }
}
