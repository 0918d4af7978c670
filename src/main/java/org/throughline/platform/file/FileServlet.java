package org.throughline.platform.file;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.throughline.platform.NotFound;
import org.throughline.platform.light.LightServlet;

/** Hands a file to those whom its owner lets open it: pictures to look at, everything else to keep. */
@WebServlet("/files/*")
public class FileServlet extends LightServlet {

    @Inject
    transient Files files;

    @Inject
    @Any
    transient Instance<FileOwner> owners;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UUID id = id(request.getPathInfo());
        if (StreamSupport.stream(owners.spliterator(), false).noneMatch(owner -> owner.opens(id))) {
            throw new NotFound();
        }
        StoredFile file = files.read(id);
        boolean picture = MediaType.of(file.name(), file.content()).filter(MediaType::picture).isPresent();
        response.setContentType(file.mediaType().startsWith("text/") ? file.mediaType() + ";charset=UTF-8" : file.mediaType());
        response.setHeader("Content-Disposition", (picture ? "inline" : "attachment") + "; filename*=UTF-8''"
                + URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20"));
        response.setContentLength(file.content().length);
        response.getOutputStream().write(file.content());
    }

    private static UUID id(String path) {
        try {
            return UUID.fromString(path == null ? "" : path.substring(1));
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
