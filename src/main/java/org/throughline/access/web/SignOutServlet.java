package org.throughline.access.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.access.PersonId;
import org.throughline.access.session.control.Ending;
import org.throughline.access.session.control.Sessions;
import org.throughline.access.signin.web.Leaving;
import org.throughline.platform.light.LightServlet;
import org.throughline.platform.text.Language;

/** Ends the session, here, for every node, and at the provider by which the person came. */
@WebServlet("/sign-out")
public class SignOutServlet extends LightServlet {

    @Inject
    transient Sessions sessions;

    @Inject
    transient Leaving leaving;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<URI> onward = leaving.onward(request);
        Session.caller(request).ifPresent(caller -> sessions.end(caller.session(), new PersonId(caller.person()), Ending.SIGNED_OUT));
        Session.end(request);
        if (onward.isEmpty()) {
            response.sendRedirect(request.getContextPath() + "/sign-in");
        } else {
            tell(request, response, onward.get().toString());
        }
    }

    /** A page in between, not a redirect: a form of ours may not lead to another origin, by our own policy. */
    private void tell(HttpServletRequest request, HttpServletResponse response, String onward) throws IOException {
        Map<String, Object> model = model(request, List.of());
        model.put("onward", onward);
        response.setHeader("Refresh", "0; url=" + onward);
        pages.send(response, "signed-out", language(request, Language.OF_STAFF), model);
    }
}
