package org.throughline.access.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.throughline.access.audit.control.AuditFilter;

/** The filter as an address says it, for the page and for the file. */
final class AuditAsked {

    private AuditAsked() {}

    static AuditFilter of(HttpServletRequest request) {
        return new AuditFilter(request.getParameter("person"), request.getParameter("subject"), request.getParameter("action"),
                day(request.getParameter("from")), day(request.getParameter("until")));
    }

    /** As a query, each parameter with an ampersand after it. */
    static String query(AuditFilter filter) {
        return part("person", filter.person()) + part("subject", filter.subject()) + part("action", filter.action())
                + part("from", filter.from()) + part("until", filter.until());
    }

    private static String part(String name, Object value) {
        return value == null || value.toString().isEmpty() ? "" : name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8) + "&";
    }

    private static LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
