package org.throughline.access.signin.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.access.signin.control.LoggedOut;
import org.throughline.access.signin.control.ProviderEndings;
import org.throughline.access.signin.control.Providers;
import org.throughline.access.signin.control.Saml;
import org.throughline.access.signin.control.SamlAnswer;
import org.throughline.access.signin.control.SamlProvider;
import org.throughline.access.signin.control.UnderWay;
import org.throughline.access.web.Session;
import org.throughline.platform.NotFound;
import org.throughline.platform.Refusal;
import org.throughline.platform.light.LightServlet;
import org.throughline.platform.time.RealTime;
import org.throughline.platform.web.OpenToOtherSites;

/**
 * {@code /sign-in/saml/name}: where a provider's form comes; {@code /in}: where the browser that asked fetches the
 * answer, with its cookie; {@code /metadata}; {@code /logout}: where the provider says, or asks, that somebody is out.
 */
@WebServlet("/sign-in/saml/*")
public class SamlServlet extends LightServlet implements OpenToOtherSites {

    @Inject
    transient Providers providers;

    @Inject
    transient Saml saml;

    @Inject
    transient ProviderEndings endings;

    @Inject
    transient Arriving arriving;

    @Inject
    @RealTime
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] path = request.getPathInfo() == null ? new String[0] : request.getPathInfo().substring(1).split("/");
        if (path.length != 2) {
            throw new NotFound();
        }
        SamlProvider provider = providers.one(SamlProvider.class, path[0]);
        switch (path[1]) {
            case "metadata" -> metadata(response, provider);
            case "in" -> fetch(request, response, provider);
            case "logout" -> logout(request, response, provider);
            default -> throw new NotFound();
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SamlProvider provider = providers.one(SamlProvider.class, request.getPathInfo() == null ? "" : request.getPathInfo().substring(1));
        String relayState = text(request, "RelayState");
        try {
            saml.answer(provider, text(request, "SAMLResponse"), relayState);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", request.getContextPath() + "/sign-in/saml/" + provider.name() + "/in?state=" + URLEncoder.encode(relayState, StandardCharsets.UTF_8));
        } catch (Refusal refusal) {
            arriving.refuse(request, response, refusal, request.getContextPath() + "/home.xhtml");
        }
    }

    private void metadata(HttpServletResponse response, SamlProvider provider) throws IOException {
        response.setContentType("application/samlmetadata+xml;charset=UTF-8");
        response.getOutputStream().write(saml.metadata(provider).getBytes(StandardCharsets.UTF_8));
    }

    private void fetch(HttpServletRequest request, HttpServletResponse response, SamlProvider provider) throws IOException {
        try {
            UnderWay underWay = Departed.take(request, provider.name(), text(request, "state"), clock.instant());
            SamlAnswer answer = saml.arrive(provider, underWay);
            arriving.arrive(request, response, provider, answer.asserted(),
                    AtProvider.saml(provider.name(), answer.nameId(), answer.nameIdFormat(), answer.asserted().session()), underWay.target());
        } catch (Refusal refusal) {
            arriving.refuse(request, response, refusal, request.getContextPath() + "/home.xhtml");
        }
    }

    /** An answer to our own request needs nothing more: our session ended before it was sent. */
    private void logout(HttpServletRequest request, HttpServletResponse response, SamlProvider provider) throws IOException {
        String onward = request.getContextPath() + "/sign-in";
        if (request.getParameter("SAMLRequest") != null) {
            try {
                LoggedOut ended = saml.loggedOut(provider, request.getQueryString(), parameters(request));
                endings.end(ended.issuer(), ended.token(), ended.until(), ended.session(), ended.subject());
                Session.end(request);
                Optional<URI> done = saml.done(provider, ended, request.getParameter("RelayState"));
                onward = done.map(URI::toString).orElse(onward);
            } catch (Refusal refusal) {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
        }
        response.sendRedirect(onward);
    }

    private static Map<String, List<String>> parameters(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> Arrays.asList(entry.getValue())));
    }
}
