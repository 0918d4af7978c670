package org.throughline.platform.light;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.throughline.platform.Refusal;
import org.throughline.platform.audit.RefusalLog;
import org.throughline.platform.text.Language;
import org.throughline.platform.text.TextBundle;
import org.throughline.platform.web.FormToken;

/** What the light pages have in common: the language, sending, and refusals as a readable page. */
public abstract class LightServlet extends HttpServlet {

    @Inject
    protected transient LightPages pages;

    @Inject
    transient RefusalLog refusals;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding("UTF-8");
        try {
            super.service(request, response);
        } catch (Refusal refusal) {
            Language language = language(request, Language.OF_STAFF);
            if (refusal instanceof org.throughline.platform.NotFound) {
                refusals.note(404);
            }
            response.setStatus(refusal instanceof org.throughline.platform.NotFound ? 404 : 409);
            pages.send(response, "error", language, Map.of("title", TextBundle.in(language.locale()).of(refusal.key(), refusal.parameters()), "base", request.getContextPath()));
        } catch (EJBAccessException e) {
            refusals.note(HttpServletResponse.SC_FORBIDDEN);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } catch (jakarta.servlet.ServletException e) {
            throw new IOException(e);
        }
    }

    /** The language asked for with {@code ?lang=}, or the browser's first that is offered. */
    protected static Language language(HttpServletRequest request, List<Language> offered) {
        return Language.ofCode(request.getParameter("lang")).filter(offered::contains)
                .orElseGet(() -> Language.preferred(Collections.list(request.getLocales()), offered));
    }

    protected static Map<String, Object> model(HttpServletRequest request, List<Language> offered) {
        Map<String, Object> model = new HashMap<>();
        model.put("base", request.getContextPath());
        model.put("formToken", Objects.requireNonNullElse(request.getAttribute(FormToken.NAME), ""));
        model.put("path", request.getRequestURI());
        model.put("languages", offered.stream().map(language -> Map.of("code", language.code(), "label", language.label())).toList());
        return model;
    }

    /** A field of a form, "" where it was not sent. */
    protected static String text(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    /** Sends a page of the staff's languages with what was refused on it, if anything was. */
    protected void show(HttpServletRequest request, HttpServletResponse response, String page, Map<String, ?> more, Refusal refusal) throws IOException {
        Language language = language(request, Language.OF_STAFF);
        Map<String, Object> model = model(request, Language.OF_STAFF);
        model.putAll(more);
        if (refusal != null) {
            model.put("refusal", TextBundle.in(language.locale()).of(refusal.key(), refusal.parameters()));
        }
        pages.send(response, page, language, model);
    }
}
