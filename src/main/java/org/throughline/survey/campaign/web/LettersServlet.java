package org.throughline.survey.campaign.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.throughline.access.OrganizationId;
import org.throughline.platform.light.LightServlet;
import org.throughline.survey.CampaignId;
import org.throughline.survey.campaign.control.LettersMaking;

/** A school's letters or cards, one PDF for each homeroom in one archive. */
@WebServlet("/files/letters.zip")
public class LettersServlet extends LightServlet {

    @Inject
    transient LettersMaking making;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // whole before it is sent, so that a refusal is a page and not half an archive
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        making.take(CampaignId.of(text(request, "campaign")), OrganizationId.of(text(request, "school")), zip);
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=letters.zip");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(zip.size());
        zip.writeTo(response.getOutputStream());
    }
}
