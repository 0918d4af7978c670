package org.throughline.platform.audit;

import java.util.UUID;

/**
 * Where the work of this thread came from; every part is null where there was no request.
 *
 * @param person  who was signed in when the request came
 * @param address the network address
 * @param session a digest of the session's id, never the id itself
 * @param request made up for each request, so that its entries are found together
 * @param path    what was asked for, by servlet and path
 * @param query   as it was sent, or null
 */
public record AuditOrigin(UUID person, String address, String session, String request, String method, String path, String query) {

    private static final AuditOrigin NONE = new AuditOrigin(null, null, null, null, null, null, null);
    private static final ThreadLocal<AuditOrigin> CURRENT = ThreadLocal.withInitial(() -> NONE);

    public static AuditOrigin current() {
        return CURRENT.get();
    }

    static void set(AuditOrigin origin) {
        CURRENT.set(origin);
    }

    static void clear() {
        CURRENT.remove();
    }
}
