package org.throughline.access.audit.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.throughline.access.audit.control.AuditQueries;
import org.throughline.access.audit.control.AuditRow;
import org.throughline.platform.file.Spreadsheet;
import org.throughline.platform.light.LightServlet;

/** The entries that the page shows, and all after them, as a file. */
@WebServlet({"/files/audit.csv", "/files/audit.xlsx"})
public class AuditFileServlet extends LightServlet {

    @Inject
    transient AuditQueries audit;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var rows = audit.export(AuditAsked.of(request));
        String name = request.getServletPath().substring(request.getServletPath().lastIndexOf('/') + 1);
        try (Spreadsheet sheet = Spreadsheet.answer(response, name, "number", "at", "person", "name", "action", "subject", "subject name", "detail",
                "before", "after", "address", "session", "request")) {
            for (AuditRow row : rows) {
                sheet.row(row.number(), row.at(), row.person(), row.personName(), row.action(), row.subject(), row.subjectName(), row.detail(),
                        row.before(), row.after(), row.address(), row.session(), row.request());
            }
        }
    }
}
