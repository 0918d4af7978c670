package org.throughline.access.signin.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.throughline.access.signin.control.LoggedOut;
import org.throughline.access.signin.control.OpenIdConnect;
import org.throughline.access.signin.control.OpenIdProvider;
import org.throughline.access.signin.control.ProviderEndings;
import org.throughline.access.signin.control.Providers;
import org.throughline.access.signin.control.UnderWay;
import org.throughline.platform.NotFound;
import org.throughline.platform.Refusal;
import org.throughline.platform.light.LightServlet;
import org.throughline.platform.time.RealTime;
import org.throughline.platform.web.OpenToOtherSites;

/** {@code /sign-in/oidc/name}: where a provider sends people back; {@code …/logout}: where it says who signed out. */
@WebServlet("/sign-in/oidc/*")
public class OpenIdServlet extends LightServlet implements OpenToOtherSites {

    private static final String LOGOUT = "/logout";

    @Inject
    transient Providers providers;

    @Inject
    transient OpenIdConnect openId;

    @Inject
    transient ProviderEndings endings;

    @Inject
    transient Arriving arriving;

    @Inject
    @RealTime
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        OpenIdProvider provider = provider(request, "");
        String home = request.getContextPath() + "/home.xhtml";
        String state = request.getParameter("state");
        if (state == null && request.getParameter("code") != null) {
            // a portal began it, not we: the code is dropped and asked for anew
            response.sendRedirect(request.getContextPath() + "/sign-in/with/" + provider.name());
            return;
        }
        try {
            UnderWay underWay = Departed.take(request, provider.name(), state == null ? "" : state, clock.instant());
            OpenIdConnect.Arrived arrived = openId.arrive(provider, underWay, request.getQueryString());
            arriving.arrive(request, response, provider, arrived.asserted(), AtProvider.openId(provider.name(), arrived.idToken()), underWay.target());
        } catch (Refusal refusal) {
            arriving.refuse(request, response, refusal, home);
        }
    }

    /** The provider itself asks, so there is no session and no page: 200, or 400 as its protocol says. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        OpenIdProvider provider = provider(request, LOGOUT);
        response.setHeader("Cache-Control", "no-store");
        try {
            String token = request.getParameter("logout_token");
            LoggedOut ended = openId.loggedOut(provider, token == null ? "" : token);
            endings.end(ended.issuer(), ended.token(), ended.until(), ended.session(), ended.subject());
            response.setStatus(HttpServletResponse.SC_OK);
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private OpenIdProvider provider(HttpServletRequest request, String ending) {
        String path = request.getPathInfo();
        if (path == null || !path.endsWith(ending)) {
            throw new NotFound();
        }
        return providers.one(OpenIdProvider.class, path.substring(1, path.length() - ending.length()));
    }
}
