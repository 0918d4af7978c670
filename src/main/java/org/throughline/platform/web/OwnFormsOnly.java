package org.throughline.platform.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;

/**
 * What may change something must come from a page of ours. The browser says where a request comes from (Sec-Fetch-Site,
 * Origin, Referer), which no other site can forge; plain forms that act on a session carry its token as well, Faces
 * forms their view's state. The API is left alone: it never looks at the session.
 */
public class OwnFormsOnly implements Filter {

    private static final Set<String> CHANGE_NOTHING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> TAKEN = Set.of("POST", "PUT", "PATCH", "DELETE");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        String method = http.getMethod();
        if (CHANGE_NOTHING.contains(method) || TAKEN.contains(method) && allowed(http)) {
            if (http.getUserPrincipal() != null) {
                request.setAttribute(FormToken.NAME, FormToken.of(http));
            }
            chain.doFilter(request, response);
        } else {
            answer.sendError(TAKEN.contains(method) ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    private static boolean allowed(HttpServletRequest request) {
        String path = request.getServletPath();
        if (path.equals("/api/v1") || path.startsWith("/api/")) {
            return true;
        }
        Class<?> target = target(request);
        if (OpenToOtherSites.class.isAssignableFrom(target)) {
            return true;
        }
        boolean signedIn = request.getUserPrincipal() != null;
        if (!comesFromUs(request, signedIn)) {
            return false;
        }
        return !signedIn || path.endsWith(".xhtml") || ActsWithoutSession.class.isAssignableFrom(target) || FormToken.carried(request);
    }

    /** Old browsers say nothing at all: that is taken only from people who are not signed in. */
    private static boolean comesFromUs(HttpServletRequest request, boolean signedIn) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String from = request.getHeader("Origin") != null ? request.getHeader("Origin") : request.getHeader("Referer");
        return from == null ? !signedIn : isOwn(from, request);
    }

    private static boolean isOwn(String from, HttpServletRequest request) {
        try {
            URI origin = new URI(from);
            int port = origin.getPort() >= 0 ? origin.getPort() : "https".equals(origin.getScheme()) ? 443 : 80;
            return request.getScheme().equals(origin.getScheme()) && request.getServerName().equalsIgnoreCase(origin.getHost()) && request.getServerPort() == port;
        } catch (java.net.URISyntaxException e) {
            return false;
        }
    }

    private static Class<?> target(HttpServletRequest request) {
        var registration = request.getServletContext().getServletRegistration(request.getHttpServletMapping().getServletName());
        try {
            return registration == null || registration.getClassName() == null ? Object.class
                    : Class.forName(registration.getClassName(), false, OwnFormsOnly.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            return Object.class;
        }
    }
}
