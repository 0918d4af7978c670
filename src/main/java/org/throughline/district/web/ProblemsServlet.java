package org.throughline.district.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.throughline.district.intake.control.ImportQueries;
import org.throughline.district.intake.control.ProblemRow;
import org.throughline.district.roster.control.Problem;
import org.throughline.platform.Ids;
import org.throughline.platform.file.Spreadsheet;
import org.throughline.platform.light.LightServlet;
import org.throughline.platform.text.Texts;

/** What there is to say about an import's rows, as CSV for whoever mends the export. */
@WebServlet("/files/roster-problems.csv")
public class ProblemsServlet extends LightServlet {

    private static final int AT_ONCE = 500;

    @Inject
    transient ImportQueries imports;

    @Inject
    transient Texts texts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UUID id = Ids.parse(request.getParameter("id"));
        imports.row(id);
        try (Spreadsheet sheet = Spreadsheet.answer(response, "roster-problems.csv", "file", "line", "column", "value", "taken", "what")) {
            for (int first = 0; ; first += AT_ONCE) {
                List<ProblemRow> rows = imports.rows(id, "", "", "", first, AT_ONCE);
                for (ProblemRow row : rows) {
                    Problem problem = row.problem();
                    sheet.row(row.fileName(), row.line(), row.columnName(), row.value(),
                            texts.get(problem.refused() ? "district.problem.refused" : "district.problem.read"),
                            texts.of(problem.key(), problem.arguments()));
                }
                if (rows.size() < AT_ONCE) {
                    return;
                }
            }
        }
    }
}
