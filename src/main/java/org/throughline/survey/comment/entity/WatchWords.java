package org.throughline.survey.comment.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The phrases that come with the program, each with its language. A district adds to them, and leaves out what does not fit it. */
public final class WatchWords {

    private static final List<Line> ALL = read();

    private WatchWords() {}

    public static List<Line> all() {
        return ALL;
    }

    private static List<Line> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                WatchWords.class.getResourceAsStream("/org/throughline/survey/comment/watch-words.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split(" ", 3))
                    .map(parts -> new Line(parts[1], new WatchPhrase(Watch.valueOf(parts[0]), parts[2]))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A phrase and the code of its language. */
    public record Line(String language, WatchPhrase phrase) {}
}
