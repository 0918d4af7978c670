package org.throughline.survey.campaign.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.platform.file.Spreadsheet;
import org.throughline.platform.light.LightServlet;
import org.throughline.platform.text.TextBundle;
import org.throughline.platform.text.Texts;
import org.throughline.survey.CampaignId;
import org.throughline.survey.campaign.control.CampaignWatching;

/** For liaisons: who has not answered, by school and home language, with how to reach them. */
@WebServlet({"/files/missing.csv", "/files/missing.xlsx"})
public class MissingServlet extends LightServlet {

    @Inject
    transient CampaignWatching watching;

    @Inject
    transient Texts texts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<CampaignWatching.MissingPerson> missing = watching.missing(CampaignId.of(text(request, "campaign")));
        TextBundle words = TextBundle.in(texts.language().locale());
        String[] columns = Stream.of("survey.col.schools", "asking.missing.name", "survey.campaign.language", "asking.missing.channel", "asking.missing.email",
                "asking.missing.phone", "asking.missing.reminders").map(words::get).toArray(String[]::new);
        try (Spreadsheet sheet = Spreadsheet.answer(response, request.getServletPath().substring("/files/".length()), columns)) {
            for (CampaignWatching.MissingPerson one : missing) {
                String language = "survey.home-language." + one.homeLanguage();
                sheet.row(one.school(), one.name(), words.has(language) ? words.get(language) : one.homeLanguage(), words.get("asking.channel." + one.channel()),
                        one.email(), one.phone(), one.reminders());
            }
        }
    }
}
