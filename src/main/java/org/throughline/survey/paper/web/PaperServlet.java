package org.throughline.survey.paper.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.throughline.platform.Ids;
import org.throughline.platform.light.LightServlet;
import org.throughline.platform.text.Tongue;
import org.throughline.survey.CampaignId;
import org.throughline.survey.paper.control.PaperForms;

/** The forms of a batch as PDF; without a batch one to look at, as PDF or as a page. */
@WebServlet({"/files/paper.pdf", "/files/paper"})
public class PaperServlet extends LightServlet {

    @Inject
    transient PaperForms forms;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String language = text(request, "language");
        if (request.getServletPath().endsWith("/paper")) {
            Map<String, Object> model = forms.page(CampaignId.of(text(request, "campaign")), language);
            model.put("base", request.getContextPath());
            pages.send(response, "paper-page", Tongue.of(language), model);
            return;
        }
        boolean sample = text(request, "batch").isEmpty();
        byte[] pdf = sample ? forms.sample(CampaignId.of(text(request, "campaign")), language) : forms.pdf(Ids.parse(text(request, "batch")));
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", (sample ? "inline" : "attachment") + "; filename=forms.pdf");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }
}
