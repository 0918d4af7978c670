package org.throughline.survey.result.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.throughline.platform.NotFound;
import org.throughline.platform.light.LightServlet;
import org.throughline.platform.text.Language;
import org.throughline.platform.text.Tongue;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.CampaignId;
import org.throughline.survey.result.control.PublicResults;
import org.throughline.survey.result.control.PublicSheet;
import org.throughline.survey.result.control.ResultOpening;

/**
 * Results for everybody, /r/code, without a sign-in, cookie or script; and the same page for a look beforehand, for whoever
 * opens it to the public.
 */
@WebServlet({"/r/*", "/survey/public-preview"})
public class PublicResultsServlet extends LightServlet {

    private static final int CACHED_SECONDS = 300;

    @Inject
    transient PublicResults results;

    @Inject
    transient ResultOpening opening;

    @Inject
    transient DomainClock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean preview = request.getServletPath().equals("/survey/public-preview");
        PublicSheet any = sheet(request, preview, "en");
        List<Tongue> offered = PublicView.languages(any);
        Tongue language = offered.stream().filter(one -> one.code().equals(request.getParameter("lang"))).findFirst()
                .orElseGet(() -> Tongue.preferred(Collections.list(request.getLocales()), offered));
        PublicSheet sheet = language.code().equals("en") ? any : sheet(request, preview, language.code());
        Map<String, Object> model = model(request, List.of(Language.values()));
        model.putAll(new PublicView(sheet, language, clock.getZone()).model());
        model.put("preview", preview);
        model.put("campaign", preview ? sheet.campaign().toString() : "");
        if (!preview) {
            response.setHeader("Cache-Control", "public, max-age=" + CACHED_SECONDS);
            response.setHeader("Vary", "Accept-Language");
        }
        pages.send(response, "public-results", language, model);
    }

    private PublicSheet sheet(HttpServletRequest request, boolean preview, String language) {
        UUID school = school(text(request, "school"));
        return preview ? opening.preview(CampaignId.of(text(request, "campaign")), school, language)
                : results.of(Objects.requireNonNullElse(request.getPathInfo(), "/").substring(1), school, language).orElseThrow(NotFound::new);
    }

    private static UUID school(String asked) {
        return asked.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") ? UUID.fromString(asked) : null;
    }
}
