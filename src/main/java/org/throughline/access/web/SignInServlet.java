package org.throughline.access.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.throughline.access.control.FirstAdministrator;
import org.throughline.access.control.SignIn;
import org.throughline.access.signin.web.Ways;
import org.throughline.platform.Refusal;
import org.throughline.platform.light.LightServlet;
import org.throughline.platform.text.Language;
import org.throughline.platform.time.RealTime;
import org.throughline.platform.web.ActsWithoutSession;

/** The page on which staff sign in, and families find their way to what they were sent. */
@WebServlet("/sign-in")
public class SignInServlet extends LightServlet implements ActsWithoutSession {

    private static final Duration SECOND_STEP = Duration.ofMinutes(10);

    @Inject
    transient SignIn signIn;

    @Inject
    @RealTime
    transient Clock clock;

    @Inject
    transient FirstAdministrator first;

    @Inject
    transient Ways ways;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (first.isWanted()) {
            response.sendRedirect(request.getContextPath() + "/first-run");
        } else if (request.getParameter("to") != null && request.getParameter("stay") == null && ways.straight().isPresent()) {
            response.sendRedirect(ways.straight().get().address(request));
        } else {
            show(request, response, "", null);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String login = text(request, "login");
        try {
            ways.requireLocal();
            SignIn.Passed passed = signIn.withPassword(login, text(request, "password"), request.getRemoteAddr());
            response.sendRedirect(next(request, passed));
        } catch (Refusal refusal) {
            show(request, response, login, refusal);
        }
    }

    /** Where to go with the right password: to the page that was wanted, or to what is asked for before that. */
    private String next(HttpServletRequest request, SignIn.Passed passed) {
        if (passed.next() == SignIn.Next.NOTHING) {
            Session.begin(request, signIn.begin(passed.person(), request.getRemoteAddr(), request.getHeader("User-Agent")));
            return LocalPath.of(request, "to");
        }
        Session.pend(request, new Session.Pending(passed.person(), LocalPath.of(request, "to"), clock.instant().plus(SECOND_STEP).toEpochMilli()));
        return request.getContextPath() + (passed.next() == SignIn.Next.CODE ? "/sign-in/code" : "/account/second-factor")
                + "?lang=" + language(request, Language.OF_STAFF).code();
    }

    private void show(HttpServletRequest request, HttpServletResponse response, String login, Refusal refusal) throws IOException {
        Map<String, Object> model = new HashMap<>();
        model.put("to", LocalPath.of(request, "to"));
        model.put("login", login);
        model.put("chosen", request.getParameter("chosen") != null);
        ways.describe(request, model);
        response.setStatus(HttpServletResponse.SC_OK);
        show(request, response, "sign-in", model, refusal);
    }
}
