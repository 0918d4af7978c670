package org.throughline.access.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.throughline.access.PersonId;
import org.throughline.access.session.control.Ending;
import org.throughline.access.session.control.Sessions;

/** Ends the session, here and for every node. */
@WebServlet("/sign-out")
public class SignOutServlet extends HttpServlet {

    @Inject
    transient Sessions sessions;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Session.caller(request).ifPresent(caller -> sessions.end(caller.session(), new PersonId(caller.person()), Ending.SIGNED_OUT));
        Session.end(request);
        response.sendRedirect(request.getContextPath() + "/sign-in");
    }
}
