package org.throughline.survey.transfer.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.throughline.platform.light.LightServlet;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.transfer.control.Translating;

/** The texts of an instrument in two languages, as XLIFF for translation programs or CSV for spreadsheets. */
@WebServlet("/files/translation")
public class TranslationFileServlet extends LightServlet {

    @Inject
    transient Translating translating;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        InstrumentId id = InstrumentId.of(text(request, "id"));
        String to = text(request, "to");
        String name = translating.bench(id, to).code() + "." + to;
        if (text(request, "as").equals("csv")) {
            InstrumentFileServlet.send(response, name + ".csv", "text/csv;charset=UTF-8", translating.table(id, to));
        } else {
            InstrumentFileServlet.send(response, name + ".xlf", "application/xliff+xml;charset=UTF-8", translating.xliff(id, to));
        }
    }
}
