package org.throughline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TextsTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern PAGE_KEY = Pattern.compile("text(?:\\['([^'\\]]+)'\\]|\\.of\\('([^']+)')");
    private static final Pattern LIGHT_KEY = Pattern.compile("\\btext\\(\"([^\"]+)\"");

    @TestFactory
    Stream<DynamicTest> english_and_spanish_have_the_same_texts_with_the_same_parameters() throws IOException {
        return english().stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
            Properties english = read(file);
            Properties spanish = read(file.resolveSibling(file.getFileName().toString().replace(".properties", "_es.properties")));

            assertThat(new TreeSet<>(spanish.stringPropertyNames())).isEqualTo(new TreeSet<>(english.stringPropertyNames()));
            for (String key : english.stringPropertyNames()) {
                assertThat(parameters(spanish.getProperty(key))).as(key).isEqualTo(parameters(english.getProperty(key)));
            }
        }));
    }

    @Test
    void every_text_that_a_page_names_is_there() throws IOException {
        Set<String> known = new HashSet<>();
        english().forEach(file -> known.addAll(read(file).stringPropertyNames()));
        Set<String> missing = new TreeSet<>();
        collect(missing, known, Path.of("src/main/webapp"), ".xhtml", PAGE_KEY);
        collect(missing, known, Path.of("src/main/resources/templates"), ".ftlh", LIGHT_KEY);

        assertThat(missing).isEmpty();
    }

    private static void collect(Set<String> missing, Set<String> known, Path folder, String ending, Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(ending)).toList()) {
                Matcher found = pattern.matcher(Files.readString(file));
                while (found.find()) {
                    String key = found.group(1) != null ? found.group(1) : found.group(2);
                    boolean whole = !key.endsWith(".") && !key.endsWith("-");
                    if (whole && !known.contains(key)) {
                        missing.add(file.getFileName() + ": " + key);
                    }
                }
            }
        }
    }

    private static int parameters(String text) {
        return text.contains("{") ? new MessageFormat(text).getFormatsByArgumentIndex().length : 0;
    }

    private static List<Path> english() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            return files.filter(file -> !file.getFileName().toString().matches(".*_[a-z]{2}\\.properties")).sorted().toList();
        }
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
