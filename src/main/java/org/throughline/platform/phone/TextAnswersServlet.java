package org.throughline.platform.phone;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.platform.web.OpenToOtherSites;

/** /texts/answers: the provider tells what somebody answered. Only what bears its signature is heard. */
@WebServlet("/texts/answers")
public class TextAnswersServlet extends HttpServlet implements OpenToOtherSites {

    @Inject
    transient Twilio twilio;

    @Inject
    transient TextStops stops;

    @Inject
    @ConfigProperty(name = "public.url", defaultValue = "http://localhost:9080")
    String publicUrl;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding("UTF-8");
        Map<String, String> fields = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, values[0]));
        String from = fields.getOrDefault("From", "");
        if (!twilio.signed(publicUrl + "/texts/answers", fields, request.getHeader("X-Twilio-Signature")) || !from.matches("[+][0-9]{8,15}")) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        stops.answered(from, fields.getOrDefault("Body", ""));
        // the provider itself confirms STOP: nothing more is sent
        response.setContentType("text/xml;charset=UTF-8");
        response.getWriter().write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>");
    }
}
