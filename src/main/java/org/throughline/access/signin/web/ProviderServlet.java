package org.throughline.access.signin.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.throughline.access.signin.control.Asserted;
import org.throughline.access.signin.control.Departure;
import org.throughline.access.signin.control.Directories;
import org.throughline.access.signin.control.LdapProvider;
import org.throughline.access.signin.control.OpenIdConnect;
import org.throughline.access.signin.control.OpenIdProvider;
import org.throughline.access.signin.control.Provider;
import org.throughline.access.signin.control.Providers;
import org.throughline.access.signin.control.Saml;
import org.throughline.access.signin.control.SamlProvider;
import org.throughline.access.web.LocalPath;
import org.throughline.platform.NotFound;
import org.throughline.platform.Refusal;
import org.throughline.platform.light.LightServlet;
import org.throughline.platform.web.ActsWithoutSession;

/** {@code /sign-in/with/name?to=…}: sends somebody to the provider of that name, or asks for the directory's password. */
@WebServlet("/sign-in/with/*")
public class ProviderServlet extends LightServlet implements ActsWithoutSession {

    @Inject
    transient Providers providers;

    @Inject
    transient OpenIdConnect openId;

    @Inject
    transient Saml saml;

    @Inject
    transient Directories directories;

    @Inject
    transient Arriving arriving;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Provider provider = providers.one(Provider.class, name(request));
        String target = LocalPath.of(request, "to");
        if (provider instanceof LdapProvider directory) {
            ask(request, response, directory, "", null);
            return;
        }
        try {
            Departure departure = depart(provider, target);
            Departed.keep(request, departure.underWay());
            response.sendRedirect(departure.address().toString());
        } catch (Refusal refusal) {
            arriving.refuse(request, response, refusal, target);
        }
    }

    private Departure depart(Provider provider, String target) {
        if (provider instanceof OpenIdProvider one) {
            return openId.depart(one, target);
        }
        if (provider instanceof SamlProvider one) {
            return saml.depart(one, target);
        }
        throw new NotFound();
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        LdapProvider directory = providers.one(LdapProvider.class, name(request));
        String login = text(request, "login");
        Asserted asserted;
        try {
            asserted = directories.check(directory, login, text(request, "password"), request.getRemoteAddr());
        } catch (Refusal refusal) {
            ask(request, response, directory, login, refusal);
            return;
        }
        arriving.arrive(request, response, directory, asserted, null, LocalPath.of(request, "to"));
    }

    private void ask(HttpServletRequest request, HttpServletResponse response, LdapProvider directory, String login, Refusal refusal) throws IOException {
        String target = LocalPath.of(request, "to");
        show(request, response, "sign-in-directory", Map.of(
                "name", directory.name(),
                "label", directory.label(),
                "login", login,
                "to", target,
                "again", request.getContextPath() + "/sign-in?stay&to=" + URLEncoder.encode(target, StandardCharsets.UTF_8),
                "help", providers.help()), refusal);
    }

    private static String name(HttpServletRequest request) {
        return request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
    }
}
