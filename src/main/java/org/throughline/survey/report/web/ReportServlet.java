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
import org.throughline.survey.report.control.SchoolReports;

/** The report of one school, made as it is asked for. */
@WebServlet("/files/school-report.pdf")
public class ReportServlet extends LightServlet {

    @Inject
    transient SchoolReports reports;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language = Language.ofCode(text(request, "language")).orElseThrow(NotFound::new);
        byte[] pdf = reports.pdf(CampaignId.of(text(request, "campaign")), OrganizationId.of(text(request, "school")), language);
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "inline; filename=school-report-" + language.code() + ".pdf");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }
}
