package org.throughline.survey.report.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.throughline.access.OrganizationId;
import org.throughline.platform.NotFound;
import org.throughline.platform.light.LightServlet;
import org.throughline.platform.text.Language;
import org.throughline.survey.CampaignId;
import org.throughline.survey.report.control.ReportsMaking;
import org.throughline.survey.report.control.SchoolReports;

/** The report of one school, made as it is asked for; those of all schools that a job made, each for itself or in one. */
@WebServlet({"/files/school-report.pdf", "/files/school-reports.pdf", "/files/school-reports.zip"})
public class ReportServlet extends LightServlet {

    private static final String PDF = "application/pdf";

    @Inject
    transient SchoolReports reports;

    @Inject
    transient ReportsMaking making;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language = Language.ofCode(text(request, "language")).orElseThrow(NotFound::new);
        CampaignId campaign = CampaignId.of(text(request, "campaign"));
        switch (request.getServletPath()) {
            case "/files/school-report.pdf" -> send(response, PDF, "inline; filename=school-report-" + language.code() + ".pdf",
                    reports.pdf(campaign, OrganizationId.of(text(request, "school")), language));
            case "/files/school-reports.pdf" -> send(response, PDF, "attachment; filename=school-reports-" + language.code() + ".pdf", making.document(campaign, language));
            default -> {
                // whole before it is sent, so that a refusal is a page and not half an archive
                ByteArrayOutputStream zip = new ByteArrayOutputStream();
                making.take(campaign, language, zip);
                send(response, "application/zip", "attachment; filename=school-reports-" + language.code() + ".zip", zip.toByteArray());
            }
        }
    }

    private static void send(HttpServletResponse response, String type, String as, byte[] content) throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", as);
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
