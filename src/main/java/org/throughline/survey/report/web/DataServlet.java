package org.throughline.survey.report.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.throughline.platform.file.Spreadsheet;
import org.throughline.platform.light.LightServlet;
import org.throughline.platform.text.Texts;
import org.throughline.survey.CampaignId;
import org.throughline.survey.report.control.AnswerFiles;
import org.throughline.survey.report.control.Codebooks;
import org.throughline.survey.report.control.FigureTables;

/** Published figures as tables, and data with their description; each whole before it is sent, so that a refusal is a page. */
@WebServlet({"/files/survey-figures.xlsx", "/files/survey-figures.csv", "/files/survey-answers.csv", "/files/survey-answers.sps", "/files/survey-codebook.xml", "/files/survey-variables.xlsx"})
public class DataServlet extends LightServlet {

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    transient FigureTables figures;

    @Inject
    transient AnswerFiles answers;

    @Inject
    transient Codebooks codebooks;

    @Inject
    transient Texts texts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CampaignId campaign = CampaignId.of(text(request, "campaign"));
        String file = request.getServletPath().substring("/files/".length());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String type = switch (file) {
            case "survey-figures.xlsx" -> {
                figures.xlsx(campaign, texts.language(), out);
                yield XLSX;
            }
            case "survey-figures.csv" -> {
                figures.csv(campaign, texts.language(), out);
                yield CSV;
            }
            case "survey-answers.csv" -> {
                answers.csv(campaign, text(request, "reason"), out);
                yield CSV;
            }
            case "survey-answers.sps" -> {
                out.write(answers.spss(campaign, texts.language().code()).getBytes(StandardCharsets.UTF_8));
                yield "text/plain;charset=UTF-8";
            }
            case "survey-codebook.xml" -> {
                out.write(codebooks.ddi(campaign).getBytes(StandardCharsets.UTF_8));
                yield "application/xml;charset=UTF-8";
            }
            default -> {
                variables(campaign, out);
                yield XLSX;
            }
        };
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=" + file);
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(out.size());
        out.writeTo(response.getOutputStream());
    }

    private void variables(CampaignId campaign, ByteArrayOutputStream out) throws IOException {
        List<List<String>> rows = codebooks.dictionary(campaign, texts.language());
        try (Spreadsheet sheet = Spreadsheet.workbook(out, texts.get("sheets.columns.variables").split("; "))) {
            for (List<String> row : rows) {
                sheet.row(row.toArray());
            }
        }
    }
}
