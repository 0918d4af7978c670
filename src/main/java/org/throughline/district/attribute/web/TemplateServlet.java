package org.throughline.district.attribute.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.throughline.district.attribute.control.AttributeKind;
import org.throughline.district.attribute.control.AttributeQueries;
import org.throughline.platform.NotFound;
import org.throughline.platform.file.Spreadsheet;
import org.throughline.platform.light.LightServlet;

/** An empty file with the headers that need no mapping: ?kind=licenses. */
@WebServlet("/files/attribute-template.csv")
public class TemplateServlet extends LightServlet {

    @Inject
    transient AttributeQueries queries;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AttributeKind kind = AttributeKind.ofPath(request.getParameter("kind")).orElseThrow(NotFound::new);
        String[] headers = queries.template(kind).toArray(String[]::new);
        Spreadsheet.answer(response, kind.path() + ".csv", headers).close();
    }
}
