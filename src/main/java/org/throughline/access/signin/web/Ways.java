package org.throughline.access.signin.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.throughline.access.signin.control.LocalSignInOff;
import org.throughline.access.signin.control.Provider;
import org.throughline.access.signin.control.Providers;
import org.throughline.access.web.LocalPath;

/** The ways to sign in, for the page that offers them. */
@ApplicationScoped
public class Ways {

    @Inject
    Providers providers;

    /** Puts what the page shows into its model: providers, whether there are local accounts, whom to ask. */
    public void describe(HttpServletRequest request, Map<String, Object> model) {
        model.put("ways", providers.all().stream().map(provider -> Map.of("label", provider.label(), "href", new Way(provider).address(request))).toList());
        model.put("local", providers.local());
        model.put("help", providers.help());
    }

    /** Refuses a password of ours where the district has only its own. */
    public void requireLocal() {
        if (!providers.local()) {
            throw new LocalSignInOff();
        }
    }

    /** The way on which everybody is sent who is asked to sign in. */
    public Optional<Way> straight() {
        return providers.straight().map(Way::new);
    }

    /** One way in. */
    public record Way(Provider provider) {

        /** With where the person goes on to. */
        public String address(HttpServletRequest request) {
            return request.getContextPath() + "/sign-in/with/" + provider.name() + "?to=" + URLEncoder.encode(LocalPath.of(request, "to"), StandardCharsets.UTF_8);
        }
    }
}
