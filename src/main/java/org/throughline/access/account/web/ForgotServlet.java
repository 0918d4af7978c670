package org.throughline.access.account.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.throughline.access.account.control.AccountLinks;
import org.throughline.platform.Refusal;
import org.throughline.platform.light.LightServlet;
import org.throughline.platform.text.Language;
import org.throughline.platform.web.ActsWithoutSession;

/** Asks for a link to choose a new password. The answer is the same whether the account exists or not. */
@WebServlet("/account/forgot")
public class ForgotServlet extends LightServlet implements ActsWithoutSession {

    @Inject
    transient AccountLinks links;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        show(request, response, "account-forgot", Map.of("sent", request.getParameter("sent") != null), null);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            links.forgotten(text(request, "login"), request.getRemoteAddr());
            response.sendRedirect(request.getRequestURI() + "?sent=1&lang=" + language(request, Language.OF_STAFF).code());
        } catch (Refusal refusal) {
            show(request, response, "account-forgot", Map.of("sent", false), refusal);
        }
    }
}
