package org.throughline.access.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.throughline.platform.audit.Audit;

/** Slows down guessing at a directory's passwords as at local ones; a stranger must not lock people out there either. */
@Stateless
@PermitAll
public class DirectoryAttempts {

    @Inject
    Throttle throttle;

    @Inject
    Audit audit;

    /** Refuses with {@link TooManyAttempts}. */
    public void requireOpen(String name, String address) {
        throttle.requireOpen(Attempt.PASSWORD, name, address);
    }

    public void failed(String name, String address, String directory) {
        throttle.failed(Attempt.PASSWORD, name, address);
        audit.note(null, "sign-in refused", directory, "from " + address);
    }

    public void succeeded(String name, String address) {
        throttle.succeeded(Attempt.PASSWORD, name, address);
    }
}
