package org.throughline.access.account.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.throughline.access.account.control.SecondFactor;
import org.throughline.access.control.SignIn;
import org.throughline.access.web.Session;
import org.throughline.platform.Refusal;
import org.throughline.platform.light.LightServlet;
import org.throughline.platform.time.RealTime;
import org.throughline.platform.web.ActsWithoutSession;

/** The second step of signing in: the code of the person's device, or one of the recovery codes. */
@WebServlet("/sign-in/code")
public class CodeServlet extends LightServlet implements ActsWithoutSession {

    @Inject
    transient SecondFactor secondFactor;

    @Inject
    transient SignIn signIn;

    @Inject
    @RealTime
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (pending(request).isEmpty()) {
            response.sendRedirect(request.getContextPath() + "/sign-in");
            return;
        }
        show(request, response, "account-code", Map.of(), null);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Session.Pending> pending = pending(request);
        if (pending.isEmpty()) {
            response.sendRedirect(request.getContextPath() + "/sign-in");
            return;
        }
        try {
            secondFactor.check(pending.get().person(), text(request, "code"), request.getRemoteAddr());
            Session.begin(request, signIn.begin(pending.get().person(), request.getRemoteAddr(), request.getHeader("User-Agent")));
            response.sendRedirect(pending.get().target());
        } catch (Refusal refusal) {
            show(request, response, "account-code", Map.of(), refusal);
        }
    }

    private Optional<Session.Pending> pending(HttpServletRequest request) {
        return Session.pending(request).filter(pending -> pending.until() > clock.millis());
    }
}
