package org.throughline.district.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.throughline.district.intake.control.ImportQueries;
import org.throughline.district.intake.control.ProblemRow;
import org.throughline.district.roster.control.Problem;
import org.throughline.platform.Ids;
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
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"roster-problems.csv\"");
        try (CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
            csv.writeRecord("file", "line", "column", "value", "taken", "what");
            for (int first = 0; ; first += AT_ONCE) {
                List<ProblemRow> rows = imports.rows(id, "", "", "", first, AT_ONCE);
                for (ProblemRow row : rows) {
                    Problem problem = row.problem();
                    csv.writeRecord(plain(row.fileName()), String.valueOf(row.line()), plain(row.columnName()), plain(row.value()),
                            texts.get(problem.refused() ? "district.problem.refused" : "district.problem.read"),
                            plain(texts.of(problem.key(), problem.arguments())));
                }
                if (rows.size() < AT_ONCE) {
                    return;
                }
            }
        }
    }

    /** What a spreadsheet would take for a formula is made text. */
    private static String plain(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
