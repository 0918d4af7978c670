package org.throughline.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.throughline.access.control.Caller;

/** What the HTTP session holds: who signed in, and the school in view. */
public final class Session {

    private static final String CALLER = "throughline.caller";
    private static final String SCHOOL = "throughline.school";

    private Session() {}

    public static Optional<Caller> caller(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((Caller) session.getAttribute(CALLER));
    }

    /** Starts the session of a person. The id changes, since the server would take a known old one back. */
    public static void begin(HttpServletRequest request, Caller caller) {
        request.getSession(true);
        request.changeSessionId();
        keep(request, caller);
    }

    public static void keep(HttpServletRequest request, Caller caller) {
        request.getSession().setAttribute(CALLER, caller);
    }

    public static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    public static Optional<String> school(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((String) session.getAttribute(SCHOOL));
    }

    public static void viewSchool(HttpServletRequest request, String school) {
        request.getSession().setAttribute(SCHOOL, school);
    }
}
