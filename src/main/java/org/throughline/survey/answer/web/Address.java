package org.throughline.survey.answer.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * /s/code/step.
 *
 * @param code "" where none is given
 * @param step "" for the first page, a page's number, review, later or thanks
 */
record Address(String code, String step) {

    static Address of(HttpServletRequest request) {
        String[] parts = (request.getPathInfo() == null ? "" : request.getPathInfo()).split("/");
        return new Address(parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : "");
    }

    static String path(HttpServletRequest request, String code, String step) {
        return request.getContextPath() + "/s/" + URLEncoder.encode(code, StandardCharsets.UTF_8) + (step.isEmpty() ? "" : "/" + step);
    }

    /** The number of the page; 0 where the step is none. */
    int page() {
        return step.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(step) : 0;
    }
}
