package org.throughline.access.privacy.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.throughline.platform.file.Spreadsheet;
import org.throughline.platform.light.LightServlet;
import org.throughline.platform.text.Texts;

/** The list of data elements as CSV or XLSX, as it is filtered on the page. */
@WebServlet({"/files/data-elements.csv", "/files/data-elements.xlsx"})
public class DataElementsServlet extends LightServlet {

    @Inject
    transient DataElementsPage page;

    @Inject
    transient Texts texts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        page.setWords(request.getParameter("words"));
        page.setWhose(request.getParameter("whose"));
        String ending = request.getServletPath().substring(request.getServletPath().lastIndexOf('.'));
        try (Spreadsheet sheet = Spreadsheet.answer(response, texts.get("privacy.elements.file") + ending, texts.get("privacy.elements.what"), texts.get("privacy.public.why"),
                texts.get("privacy.elements.whose"), texts.get("privacy.public.from"), texts.get("privacy.public.who"), texts.get("privacy.public.long"), texts.get("privacy.elements.where"))) {
            for (ElementLine line : page.getLines()) {
                sheet.row(line.what(), line.why(), line.whose(), line.source(), line.seen(), line.kept(), String.join(", ", line.columns()));
            }
        }
    }
}
