package org.throughline.survey.transfer.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.throughline.platform.light.LightServlet;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.transfer.control.InstrumentExport;
import org.throughline.survey.transfer.entity.Writing;

/** An instrument as a file to keep. */
@WebServlet("/files/instrument")
public class InstrumentFileServlet extends LightServlet {

    @Inject
    transient InstrumentExport export;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Writing file = export.write(InstrumentId.of(text(request, "id")), Formats.written(text(request, "as")));
        send(response, file.fileName(), file.mediaType(), file.content());
    }

    static void send(HttpServletResponse response, String name, String type, byte[] content) throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"));
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
