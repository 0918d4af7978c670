package org.throughline.access.privacy.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.throughline.access.privacy.control.DataCatalog.ElementRow;
import org.throughline.access.privacy.control.PublicPrivacy;
import org.throughline.platform.light.LightServlet;
import org.throughline.platform.privacy.Whose;
import org.throughline.platform.text.Language;
import org.throughline.platform.text.TextBundle;

/** The page for families: what is known of people here and why, without a sign-in and without a cookie. */
@WebServlet("/privacy")
public class PrivacyServlet extends LightServlet {

    @Inject
    transient PublicPrivacy privacy;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language = language(request, Language.OF_STAFF);
        TextBundle texts = TextBundle.in(language.locale());
        List<ElementRow> rows = privacy.elements();
        Map<String, Object> model = model(request, Language.OF_STAFF);
        model.put("district", privacy.district().orElse(texts.get("privacy.public.district")));
        model.put("groups", Stream.of(Whose.values()).map(whose -> new Group(whose.name(), rows.stream().filter(row -> row.element().whose().contains(whose))
                .map(row -> ElementLine.of(row, EnumSet.of(whose), texts)).toList())).toList());
        pages.send(response, "privacy", language, model);
    }

    /** What is known of one group of people. */
    public record Group(String name, List<ElementLine> elements) {}
}
