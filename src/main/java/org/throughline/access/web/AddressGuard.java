package org.throughline.access.web;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.throughline.access.AddressRule;
import org.throughline.access.AddressRules;
import org.throughline.access.Viewer;
import org.throughline.platform.audit.RefusalLog;

/** Refuses an address to whoever lacks its capability, before anything of it runs; a page without a rule is not there. */
public class AddressGuard implements Filter {

    /** The character that no text of the database takes. */
    private static final String NOTHING = "%00";

    @Inject
    Viewer viewer;

    @Inject
    RefusalLog refusals;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        String path = http.getServletPath() + (http.getPathInfo() == null ? "" : http.getPathInfo());
        if (http.getQueryString() != null && http.getQueryString().contains(NOTHING)) {
            ((HttpServletResponse) response).sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        Optional<AddressRule> rule = AddressRules.of(http.getMethod(), path);
        if (rule.isEmpty() && path.endsWith(".xhtml") && !path.startsWith("/jakarta.faces.resource/")) {
            ((HttpServletResponse) response).sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (rule.isPresent() && !rule.get().open() && rule.get().capabilities().stream().noneMatch(viewer::may)) {
            refusals.note(HttpServletResponse.SC_FORBIDDEN);
            ((HttpServletResponse) response).sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }
}
