package org.throughline.access.account.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.throughline.access.account.control.AccountLinks;
import org.throughline.access.account.control.LinkKind;
import org.throughline.access.account.control.PasswordsDiffer;
import org.throughline.platform.Refusal;
import org.throughline.platform.light.LightServlet;
import org.throughline.platform.text.Language;
import org.throughline.platform.web.ActsWithoutSession;

/**
 * Where the links of invitations and resets lead: the person chooses a password. The code leaves the address at once
 * and waits in the HTTP session, so that neither a history nor a Referer has it.
 */
@WebServlet({"/account/invitation", "/account/reset"})
public class LinkServlet extends LightServlet implements ActsWithoutSession {

    private static final String CODE = "throughline.link";

    @Inject
    transient AccountLinks links;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String code = request.getParameter("code");
        if (code != null) {
            request.getSession().setAttribute(CODE, code);
            response.sendRedirect(request.getRequestURI() + "?lang=" + language(request, Language.OF_STAFF).code());
            return;
        }
        show(request, response, null);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            PasswordsDiffer.unlessSame(text(request, "password"), text(request, "again"));
            links.choose(kind(request), code(request), text(request, "password"), request.getRemoteAddr());
            request.getSession().removeAttribute(CODE);
            response.sendRedirect(request.getContextPath() + "/sign-in?chosen=1&lang=" + language(request, Language.OF_STAFF).code());
        } catch (Refusal refusal) {
            show(request, response, refusal);
        }
    }

    private void show(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        Map<String, Object> model = new HashMap<>(Map.of("kind", kind(request).name().toLowerCase(Locale.ROOT)));
        Refusal told = refusal;
        try {
            AccountLinks.Invited invited = links.look(kind(request), code(request), request.getRemoteAddr());
            model.put("name", invited.name());
            model.put("login", invited.login());
        } catch (Refusal over) {
            told = over;
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        show(request, response, "account-link", model, told);
    }

    private static LinkKind kind(HttpServletRequest request) {
        return request.getServletPath().endsWith("invitation") ? LinkKind.INVITATION : LinkKind.RESET;
    }

    private static String code(HttpServletRequest request) {
        Object code = request.getSession().getAttribute(CODE);
        return code == null ? "" : (String) code;
    }
}
