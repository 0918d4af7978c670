package org.throughline.access.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.throughline.access.control.FirstAdministrator;
import org.throughline.access.control.SignIn;
import org.throughline.platform.Refusal;
import org.throughline.platform.light.LightServlet;
import org.throughline.platform.text.Language;
import org.throughline.platform.text.TextBundle;
import org.throughline.platform.web.ActsWithoutSession;

/** The page on which staff sign in, and families find their way to what they were sent. */
@WebServlet("/sign-in")
public class SignInServlet extends LightServlet implements ActsWithoutSession {

    @Inject
    transient SignIn signIn;

    @Inject
    transient FirstAdministrator first;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (first.isWanted()) {
            response.sendRedirect(request.getContextPath() + "/first-run");
        } else {
            show(request, response, "", null);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String login = text(request, "login");
        try {
            Session.begin(request, signIn.withPassword(login, text(request, "password"), request.getRemoteAddr(), request.getHeader("User-Agent")));
            response.sendRedirect(target(request));
        } catch (Refusal refusal) {
            show(request, response, login, refusal);
        }
    }

    private void show(HttpServletRequest request, HttpServletResponse response, String login, Refusal refusal) throws IOException {
        Language language = language(request, Language.OF_STAFF);
        Map<String, Object> model = model(request, Language.OF_STAFF);
        model.put("to", target(request));
        model.put("login", login);
        if (refusal != null) {
            model.put("refusal", TextBundle.in(language.locale()).of(refusal.key(), refusal.parameters()));
        }
        response.setStatus(HttpServletResponse.SC_OK);
        pages.send(response, "sign-in", language, model);
    }

    /** Only a path of ours: anything else would make the page a way to lead people astray. */
    private static String target(HttpServletRequest request) {
        String to = text(request, "to");
        String home = request.getContextPath() + "/home.xhtml";
        boolean local = to.startsWith(request.getContextPath() + "/") && !to.startsWith("//") && !to.contains("\\") && to.chars().allMatch(c -> c > ' ');
        return local ? to : home;
    }

    private static String text(HttpServletRequest request, String name) {
        return request.getParameter(name) == null ? "" : request.getParameter(name);
    }
}
