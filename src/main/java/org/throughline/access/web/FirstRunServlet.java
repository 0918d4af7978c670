package org.throughline.access.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.throughline.access.control.FirstAdministrator;
import org.throughline.platform.NotFound;
import org.throughline.platform.Refusal;
import org.throughline.platform.light.LightServlet;
import org.throughline.platform.web.ActsWithoutSession;

/** The first page of an empty system: makes its first administrator, once, with the code from the log. */
@WebServlet("/first-run")
public class FirstRunServlet extends LightServlet implements ActsWithoutSession {

    @Inject
    transient FirstAdministrator first;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        requireWanted();
        show(request, response, "first-run", Map.of(), null);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        requireWanted();
        try {
            first.make(request.getParameter("code"), request.getParameter("login"), request.getParameter("name"), request.getParameter("password"));
            response.sendRedirect(request.getContextPath() + "/sign-in");
        } catch (Refusal refusal) {
            show(request, response, "first-run", Map.of(), refusal);
        }
    }

    private void requireWanted() {
        if (!first.isWanted()) {
            throw new NotFound();
        }
    }
}
