package org.throughline.survey.campaign.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.throughline.platform.light.LightServlet;
import org.throughline.platform.text.Language;
import org.throughline.platform.web.OpenToOtherSites;
import org.throughline.survey.campaign.control.MailStopping;

/**
 * /u/token: no more survey mail, or mail again. Looking changes nothing, as mail filters look at every address; mail
 * programs send the one request of RFC 8058 themselves, from wherever they run.
 */
@WebServlet("/u/*")
public class MailStopServlet extends LightServlet implements OpenToOtherSites {

    @Inject
    transient MailStopping stopping;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language = language(request, List.of(Language.values()));
        Map<String, Object> model = model(request, List.of(Language.values()));
        model.put("owner", "Throughline");
        model.put("stopped", stopping.stopped(token(request)));
        pages.send(response, "survey-mail-stop", language, model);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if ("again".equals(request.getParameter("do"))) {
            stopping.again(token(request));
        } else {
            stopping.stop(token(request));
        }
        if ("One-Click".equals(request.getParameter("List-Unsubscribe"))) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", request.getRequestURI() + "?lang=" + language(request, List.of(Language.values())).code());
        }
    }

    private static String token(HttpServletRequest request) {
        String path = request.getPathInfo();
        return path == null ? "" : path.substring(1);
    }
}
