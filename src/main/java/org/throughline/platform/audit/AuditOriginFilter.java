package org.throughline.platform.audit;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/** Lets the audit log know from where a request came; the first of the filters, see web.xml. */
public class AuditOriginFilter implements Filter {

    private static final int DIGEST_BYTES = 8;
    private static final int UUID_LENGTH = 36;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        String path = http.getServletPath() + (http.getPathInfo() == null ? "" : http.getPathInfo());
        AuditOrigin before = AuditOrigin.current();
        AuditOrigin.set(new AuditOrigin(person(http.getUserPrincipal()), http.getRemoteAddr(), session(http),
                UUID.randomUUID().toString().substring(0, DIGEST_BYTES), http.getMethod(), path, http.getQueryString()));
        try {
            chain.doFilter(request, response);
        } finally {
            if (before.request() == null) {
                AuditOrigin.clear();
            } else {
                AuditOrigin.set(before);
            }
        }
    }

    private static UUID person(Principal principal) {
        return principal == null || principal.getName() == null || principal.getName().length() != UUID_LENGTH ? null : UUID.fromString(principal.getName());
    }

    /** A digest of the session's id; styles and scripts are asked for without a caller, and then the session is not theirs to look at. */
    private static String session(HttpServletRequest request) {
        HttpSession session = request.getUserPrincipal() == null ? null : request.getSession(false);
        return session == null ? null
                : HexFormat.of().formatHex(Arrays.copyOf(Chain.sha256().digest(session.getId().getBytes(StandardCharsets.UTF_8)), DIGEST_BYTES));
    }
}
