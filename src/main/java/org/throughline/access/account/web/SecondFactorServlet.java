package org.throughline.access.account.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.access.PersonId;
import org.throughline.access.account.control.SecondFactor;
import org.throughline.access.control.SignIn;
import org.throughline.access.web.Session;
import org.throughline.platform.light.QrCode;
import org.throughline.platform.Refusal;
import org.throughline.platform.light.LightServlet;
import org.throughline.platform.text.Language;
import org.throughline.platform.time.RealTime;

/**
 * Sets the second factor up, for who is signed in and wants it, and for who gave the right password and needs it before
 * the session begins. The secret waits in the HTTP session until a code proves that the device has it.
 */
@WebServlet("/account/second-factor")
public class SecondFactorServlet extends LightServlet {

    private static final String OFFER = "throughline.second-factor";

    @Inject
    transient SecondFactor secondFactor;

    @Inject
    transient SignIn signIn;

    @Inject
    @RealTime
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<PersonId> person = person(request);
        if (person.isEmpty()) {
            response.sendRedirect(request.getContextPath() + "/sign-in");
            return;
        }
        if (request.getParameter("lang") == null || request.getSession().getAttribute(OFFER) == null) {
            request.getSession().setAttribute(OFFER, secondFactor.offer(person.get()));
        }
        show(request, response, null);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<PersonId> person = person(request);
        SecondFactor.Offer offer = (SecondFactor.Offer) request.getSession().getAttribute(OFFER);
        if (person.isEmpty() || offer == null) {
            response.sendRedirect(request.getContextPath() + "/sign-in");
            return;
        }
        try {
            List<String> codes = secondFactor.setUp(person.get(), offer.secret(), text(request, "code"), request.getRemoteAddr());
            request.getSession().removeAttribute(OFFER);
            String target = request.getContextPath() + "/account.xhtml";
            if (request.getUserPrincipal() == null) {
                target = Session.pending(request).map(Session.Pending::target).orElse(target);
                Session.begin(request, signIn.begin(person.get(), request.getRemoteAddr(), request.getHeader("User-Agent")));
            }
            Map<String, Object> model = model(request, List.of());
            model.put("codes", codes);
            model.put("target", target);
            pages.send(response, "account-recovery-codes", language(request, Language.OF_STAFF), model);
        } catch (Refusal refusal) {
            show(request, response, refusal);
        }
    }

    /** Who is signed in, as the container checked it, or whose password was right a short while ago. */
    private Optional<PersonId> person(HttpServletRequest request) {
        return request.getUserPrincipal() == null
                ? Session.pending(request).filter(pending -> pending.until() > clock.millis()).map(Session.Pending::person)
                : Optional.of(PersonId.of(request.getUserPrincipal().getName()));
    }

    private void show(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        SecondFactor.Offer offer = (SecondFactor.Offer) request.getSession().getAttribute(OFFER);
        QrCode picture = QrCode.of(offer.address());
        show(request, response, "account-second-factor", Map.of(
                "typed", offer.typed().replaceAll("(.{4})(?!$)", "$1 "),
                "squares", picture.squares(),
                "size", picture.size(),
                "wanted", request.getUserPrincipal() == null), refusal);
    }
}
