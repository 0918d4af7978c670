package org.throughline.survey.paper.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.throughline.platform.Ids;
import org.throughline.platform.light.LightServlet;
import org.throughline.platform.text.Tongue;
import org.throughline.survey.CampaignId;
import org.throughline.survey.paper.control.PaperForms;
import org.throughline.survey.paper.control.PaperPrinting;

/** The forms of a batch as PDF, of a large one as an archive of several; without a batch one to look at, as PDF or as a page. */
@WebServlet({"/files/paper.pdf", "/files/paper.zip", "/files/paper"})
public class PaperServlet extends LightServlet {

    @Inject
    transient PaperForms forms;

    @Inject
    transient PaperPrinting printing;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String language = text(request, "language");
        if (request.getServletPath().endsWith("/paper")) {
            Map<String, Object> model = forms.page(CampaignId.of(text(request, "campaign")), language);
            model.put("base", request.getContextPath());
            pages.send(response, "paper-page", Tongue.of(language), model);
            return;
        }
        if (request.getServletPath().endsWith(".zip")) {
            // whole before it is sent, so that a refusal is a page and not half an archive
            ByteArrayOutputStream zip = new ByteArrayOutputStream();
            printing.take(Ids.parse(text(request, "batch")), zip);
            send(response, "application/zip", "attachment; filename=forms.zip", zip.toByteArray());
            return;
        }
        boolean sample = text(request, "batch").isEmpty();
        byte[] pdf = sample ? forms.sample(CampaignId.of(text(request, "campaign")), language) : forms.pdf(Ids.parse(text(request, "batch")));
        send(response, "application/pdf", (sample ? "inline" : "attachment") + "; filename=forms.pdf", pdf);
    }

    private static void send(HttpServletResponse response, String type, String as, byte[] content) throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", as);
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
