package org.throughline.district.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.district.control.PeopleFile;
import org.throughline.district.control.PersonRow;
import org.throughline.platform.file.Spreadsheet;
import org.throughline.platform.light.LightServlet;
import org.throughline.platform.text.Texts;

/** The list of people as the page shows it, whole, as CSV or XLSX. */
@WebServlet({"/files/people.csv", "/files/people.xlsx"})
public class PeopleFileServlet extends LightServlet {

    private static final int AT_ONCE = 500;

    @Inject
    transient PeopleFile file;

    @Inject
    transient Words vocabulary;

    @Inject
    transient Texts texts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PeopleAsked asked = new PeopleAsked(request::getParameter);
        file.begin(asked.query());
        String[] columns = Stream.of("district.name", "district.people.kind", "district.is", "district.school", "district.email", "district.number")
                .map(texts::get).toArray(String[]::new);
        try (Spreadsheet sheet = Spreadsheet.answer(response, request.getServletPath().substring("/files/".length()), columns)) {
            PersonRow last = null;
            List<PersonRow> rows;
            do {
                rows = file.rowsAfter(asked.filter(), last, AT_ONCE);
                for (PersonRow row : rows) {
                    sheet.row(row.name(), texts.get("district.kind." + row.kind()), vocabulary.of(row), row.schools(), row.email(), row.number());
                    last = row;
                }
            } while (rows.size() == AT_ONCE);
        }
    }
}
