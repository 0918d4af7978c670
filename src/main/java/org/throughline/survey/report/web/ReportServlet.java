package org.throughline.survey.report.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.throughline.access.OrganizationId;
import org.throughline.platform.NotFound;
import org.throughline.platform.light.LightServlet;
import org.throughline.platform.text.Language;
import org.throughline.survey.CampaignId;
import org.throughline.survey.report.control.ReportFile;
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
            case "/files/school-report.pdf" -> send(response, PDF, "inline", reports.pdf(campaign, OrganizationId.of(text(request, "school")), language));
            case "/files/school-reports.pdf" -> send(response, PDF, "attachment", making.document(campaign, language));
            default -> send(response, "application/zip", "attachment", making.archive(campaign, language));
        }
    }

    private static void send(HttpServletResponse response, String type, String as, ReportFile file) throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", as + "; filename=\"" + file.name() + "\"");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(file.content().length);
        response.getOutputStream().write(file.content());
    }
}
