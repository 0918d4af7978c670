package org.throughline.platform.web;

import jakarta.json.Json;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.throughline.platform.light.LightServlet;
import org.throughline.platform.text.Language;
import org.throughline.platform.text.TextBundle;

/** Says what happened and what to do, never how the program is built. */
@WebServlet("/error")
public class ErrorServlet extends LightServlet {

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        response.setStatus(status);
        Language language = language(request, Language.OF_STAFF);
        TextBundle texts = TextBundle.in(language.locale());
        String uri = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        String key = texts.has("error." + status) ? "error." + status : "error.500";
        if (uri.startsWith(request.getContextPath() + "/api/")) {
            response.setContentType("application/problem+json");
            String problem = Json.createObjectBuilder().add("type", "about:blank").add("status", status).add("title", texts.get(key)).build().toString();
            response.getOutputStream().write(problem.getBytes(StandardCharsets.UTF_8));
            return;
        }
        pages.send(response, "error", language, Map.of("title", texts.get(key), "base", request.getContextPath()));
    }
}
