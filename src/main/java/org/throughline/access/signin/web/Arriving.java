package org.throughline.access.signin.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.throughline.access.signin.control.Admission;
import org.throughline.access.signin.control.Arrivals;
import org.throughline.access.signin.control.Asserted;
import org.throughline.access.signin.control.Provider;
import org.throughline.access.signin.control.Providers;
import org.throughline.access.web.Session;
import org.throughline.platform.Refusal;
import org.throughline.platform.light.LightPages;
import org.throughline.platform.text.Language;
import org.throughline.platform.text.TextBundle;

/** What all ways in end with: a session of ours, or a page that says why there is none and whom to ask. */
@ApplicationScoped
class Arriving {

    private static final String AT_PROVIDER = "throughline.provider";

    @Inject
    Arrivals arrivals;

    @Inject
    Providers providers;

    @Inject
    LightPages pages;

    /** Lets somebody in whom a provider vouches for; atProvider is null where there is no session of its own to end. */
    void arrive(HttpServletRequest request, HttpServletResponse response, Provider provider, Asserted asserted, AtProvider atProvider, String target) throws IOException {
        Admission admission = arrivals.admit(provider, asserted, request.getRemoteAddr(), request.getHeader("User-Agent"));
        request.getSession(true).setAttribute(AT_PROVIDER, atProvider);
        if (admission.caller().isPresent()) {
            Session.begin(request, admission.caller().get());
            response.sendRedirect(target);
        } else {
            Map<String, Object> model = model(request, target);
            String reason = "signin.refused." + admission.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
            TextBundle texts = TextBundle.in(language(request).locale());
            model.put("title", texts.get(reason));
            model.put("detail", texts.get(reason + ".detail"));
            model.put("who", texts.of("signin.refused.who", asserted.login(), provider.label()));
            model.put("other", atProvider != null ? texts.of("signin.other-account", provider.label()) : "");
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            pages.send(response, "sign-in-refused", language(request), model);
        }
    }

    /** A sign-in that came to nothing, for a reason of its own. */
    void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal, String target) throws IOException {
        Map<String, Object> model = model(request, target);
        model.put("title", TextBundle.in(language(request).locale()).of(refusal.key(), refusal.parameters()));
        response.setStatus(refusal.kind() == Refusal.Kind.UNAUTHENTICATED ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        pages.send(response, "sign-in-refused", language(request), model);
    }

    static AtProvider left(HttpServletRequest request) {
        return request.getSession(false) == null ? null : (AtProvider) request.getSession(false).getAttribute(AT_PROVIDER);
    }

    private Map<String, Object> model(HttpServletRequest request, String target) {
        Map<String, Object> model = new HashMap<>();
        model.put("base", request.getContextPath());
        model.put("again", request.getContextPath() + "/sign-in?stay&to=" + URLEncoder.encode(target, StandardCharsets.UTF_8));
        model.put("help", providers.help());
        return model;
    }

    private static Language language(HttpServletRequest request) {
        return Language.preferred(Collections.list(request.getLocales()), Language.OF_STAFF);
    }
}
