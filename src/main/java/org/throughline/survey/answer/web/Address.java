package org.throughline.survey.answer.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * /s/code/step, or /k/code/step on a device that children share: one question a page, large, read out by the browser.
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
        return way(request) + "/" + URLEncoder.encode(code, StandardCharsets.UTF_8) + (step.isEmpty() ? "" : "/" + step);
    }

    /** Where codes are typed: /s, or /k on a device that children share. */
    static String way(HttpServletRequest request) {
        return request.getContextPath() + request.getServletPath();
    }

    static boolean kiosk(HttpServletRequest request) {
        return request.getServletPath().equals("/k");
    }

    /** The number of the page; 0 where the step is none. */
    int page() {
        return step.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(step) : 0;
    }
}
