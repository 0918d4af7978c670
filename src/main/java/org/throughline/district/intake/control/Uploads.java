package org.throughline.district.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps uploaded sets in a folder until their import has ended, also through a restart of the server. */
@ApplicationScoped
public class Uploads {

    @Inject
    @ConfigProperty(name = "upload.folder")
    Optional<String> folder;

    long keep(UUID id, InputStream content) {
        try {
            Files.createDirectories(path(id).getParent());
            return Files.copy(content, path(id));
        } catch (IOException e) {
            throw new UncheckedIOException("an upload cannot be kept; see upload.folder", e);
        }
    }

    public Path path(UUID id) {
        return folder.map(Path::of).orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"), "throughline-uploads")).resolve(id + ".zip");
    }

    void remove(UUID id) {
        try {
            Files.deleteIfExists(path(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
