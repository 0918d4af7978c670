package org.throughline.survey.answer.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.throughline.platform.light.LightServlet;
import org.throughline.platform.text.Tongue;
import org.throughline.survey.answer.control.Previewing;

/** /p/token: what a campaign asks, for parents to read beforehand, without an account; there is nothing to send. */
@WebServlet("/p/*")
public class PreviewServlet extends LightServlet {

    @Inject
    transient Previewing previews;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        Previewing.Preview preview = previews.of(path);
        Tongue language = preview.languages().stream().filter(one -> one.code().equals(request.getParameter("lang"))).findFirst()
                .orElseGet(() -> Tongue.preferred(Collections.list(request.getLocales()), preview.languages()));
        pages.send(response, "survey-preview", language, new PreviewView(request, preview, language).model());
    }
}
