package org.throughline.pd.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.throughline.access.PersonId;
import org.throughline.pd.control.Transcript;
import org.throughline.pd.control.Transcripts;
import org.throughline.platform.Ids;
import org.throughline.platform.light.LightServlet;

/** A person's transcript as PDF: {@code /pd/transcript} for one's own, {@code ?person=} for another's. */
@WebServlet("/pd/transcript")
public class TranscriptServlet extends LightServlet {

    @Inject
    transient Transcripts transcripts;

    @Inject
    transient TranscriptPdf pdf;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String person = request.getParameter("person");
        Transcript transcript = person == null ? transcripts.mine() : transcripts.of(new PersonId(Ids.parse(person)));
        byte[] bytes = pdf.of(transcript);
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "inline; filename=\"transcript.pdf\"");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
