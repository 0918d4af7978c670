package org.throughline.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import org.throughline.access.PersonId;
import org.throughline.access.control.Caller;

/** What the HTTP session holds: who signed in or is about to, and the school in view. */
public final class Session {

    private static final String CALLER = "throughline.caller";
    private static final String PENDING = "throughline.pending";
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
        request.getSession().removeAttribute(PENDING);
        keep(request, caller);
    }

    /** Somebody's password was right, and more is wanted before the session begins. */
    public static void pend(HttpServletRequest request, Pending pending) {
        request.getSession(true);
        request.changeSessionId();
        request.getSession().setAttribute(PENDING, pending);
    }

    public static Optional<Pending> pending(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((Pending) session.getAttribute(PENDING));
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

    /**
     * Who gave the right password, and where they wanted to go.
     *
     * @param until the second step has to be done by then, as milliseconds
     */
    public record Pending(PersonId person, String target, long until) implements Serializable {}
}
