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
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.campaign.control.ReturnedMails;

/** For the offices: whose mail comes back, with the number by which they can be asked for an address that works. */
@WebServlet({"/files/returned-mails.csv", "/files/returned-mails.xlsx"})
public class ReturnedMailsServlet extends LightServlet {

    @Inject
    transient ReturnedMails returned;

    @Inject
    transient Texts texts;

    @Inject
    transient DomainClock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<ReturnedMails.Returned> all = returned.list();
        TextBundle words = TextBundle.in(texts.language().locale());
        String[] columns = Stream.of("survey.col.schools", "asking.missing.name", "ways.returned.who", "asking.missing.email", "asking.missing.phone", "ways.returned.at", "ways.returned.why")
                .map(words::get).toArray(String[]::new);
        try (Spreadsheet sheet = Spreadsheet.answer(response, request.getServletPath().substring("/files/".length()), columns)) {
            for (ReturnedMails.Returned one : all) {
                sheet.row(one.school(), one.name(), words.get("survey.audience." + one.kind()), one.address(), one.phone(), one.at().atZone(clock.getZone()).toLocalDate(),
                        one.cameBack() ? words.get("ways.returned.came-back") : one.reason());
            }
        }
    }
}
