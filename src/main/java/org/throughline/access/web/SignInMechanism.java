package org.throughline.access.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.throughline.access.PersonId;
import org.throughline.access.control.Caller;
import org.throughline.access.control.SignIn;
import org.throughline.access.token.control.TokenStore;
import org.throughline.platform.text.Language;
import org.throughline.platform.text.Texts;

/**
 * Tells the container on every request who calls: from the session on pages, from a bearer token, and nothing else,
 * under /api. What the caller may do is read afresh, so that what is taken away ends at once.
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {

    @Inject
    SignIn signIn;

    @Inject
    Texts texts;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String path = path(request);
        if (path.startsWith("/api/")) {
            return api(request, context, path);
        }
        if (path.startsWith("/jakarta.faces.resource/") || path.startsWith("/resources/")) {
            return context.doNothing();
        }
        Optional<Caller> caller = Session.caller(request);
        texts.speak(caller.flatMap(c -> Language.ofCode(c.language()))
                .orElseGet(() -> Language.preferred(Collections.list(request.getLocales()), Language.OF_STAFF)));
        if (caller.isPresent()) {
            PersonId person = new PersonId(caller.get().person());
            Set<String> capabilities = signIn.capabilities(person, caller.get().session());
            if (!capabilities.isEmpty()) {
                return context.notifyContainerAboutLogin(person.toString(), capabilities);
            }
            Session.end(request);
        }
        return context.isProtected() ? askToSignIn(request, response, context) : context.doNothing();
    }

    /** By servlet path, never by the raw address, which can be written in many ways. */
    private static String path(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }

    private AuthenticationStatus api(HttpServletRequest request, HttpMessageContext context, String path) {
        texts.speak(Language.preferred(Collections.list(request.getLocales()), Language.OF_STAFF));
        if (path.equals("/api/v1/tokens")) {
            return context.doNothing();
        }
        String header = request.getHeader("Authorization");
        Optional<TokenStore.Holder> holder = header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)
                ? signIn.ofToken(header.substring(7).strip())
                : Optional.empty();
        if (holder.isEmpty()) {
            return context.doNothing();     // BearerOnly answers
        }
        if (holder.get().scope().readOnly()) {
            request.setAttribute(BearerOnly.READS_ONLY, true);
        }
        return context.notifyContainerAboutLogin(holder.get().person().toString(), signIn.capabilities(holder.get()));
    }

    private static AuthenticationStatus askToSignIn(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String target = request.getMethod().equals("GET")
                ? request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString())
                : request.getRequestURI();
        String address = request.getContextPath() + "/sign-in?to=" + URLEncoder.encode(target, StandardCharsets.UTF_8);
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            write(response, 200, "text/xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                    + address.replace("&", "&amp;") + "\"/></partial-response>");
            return AuthenticationStatus.SEND_CONTINUE;
        }
        return context.redirect(address);
    }

    private static void write(HttpServletResponse response, int status, String type, String body) {
        try {
            response.setStatus(status);
            response.setContentType(type + ";charset=UTF-8");
            response.getWriter().write(body);
            response.flushBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
