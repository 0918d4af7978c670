package org.throughline.access.privacy.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.throughline.access.privacy.control.RequestQueries;
import org.throughline.platform.Ids;
import org.throughline.platform.light.LightServlet;

/** A person's data, for whoever asked for them: {@code /files/person-data.zip?id=} of the request. */
@WebServlet("/files/person-data.zip")
public class PersonFileServlet extends LightServlet {

    @Inject
    transient RequestQueries requests;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] file = requests.file(Ids.parse(request.getParameter("id")));
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"person-data.zip\"");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }
}
