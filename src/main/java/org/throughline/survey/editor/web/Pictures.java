package org.throughline.survey.editor.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** The names of the pictures that the answer pages have, from the template that draws them. */
@ApplicationScoped
public class Pictures {

    private static final Pattern NAME = Pattern.compile("(?m)^\"([a-z-]+)\": \"");

    private final List<String> names = read();

    private static List<String> read() {
        try (InputStream in = Pictures.class.getResourceAsStream("/templates/survey-pictures.ftlh")) {
            return NAME.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8)).results().map(found -> found.group(1)).filter(name -> !name.startsWith("face-")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> names() {
        return names;
    }
}
