package org.throughline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/security.md calls a proof is there. */
class SecurityDocTest {

    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+(?:IT|Test|SignIn))\\.([a-z_0-9]+)`");
    private static final Pattern TEST_CLASS = Pattern.compile("`([A-Z]\\w+(?:IT|Test|SignIn))`");
    private static final Pattern PLACE = Pattern.compile("`((?:[\\w-]+/)+[\\w.-]+)`");
    private static final List<String> ROOTS = List.of("src", "server-config", "db", "docs");

    @Test
    void every_test_that_proves_an_item_exists() throws IOException {
        Set<String> missing = new TreeSet<>();
        Matcher tests = TEST.matcher(page());
        while (tests.find()) {
            if (files().stream().noneMatch(file -> file.endsWith("/" + tests.group(1) + ".java") && holds(file, tests.group(2)))) {
                missing.add(tests.group());
            }
        }
        Matcher classes = TEST_CLASS.matcher(page());
        while (classes.find()) {
            if (files().stream().noneMatch(file -> file.endsWith("/" + classes.group(1) + ".java"))) {
                missing.add(classes.group());
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void every_place_that_it_names_exists() throws IOException {
        Set<String> missing = new TreeSet<>();
        Matcher places = PLACE.matcher(page());
        while (places.find()) {
            String place = places.group(1);
            if (files().stream().noneMatch(file -> file.endsWith("/" + place) || file.endsWith("/" + place + ".java") || file.contains("/" + place + "/"))) {
                missing.add(place);
            }
        }

        assertThat(missing).isEmpty();
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("docs/security.md"));
    }

    private static boolean holds(String file, String word) {
        try {
            return Files.readString(Path.of(file.substring(1))).contains(" " + word);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Set<String> files() throws IOException {
        Set<String> all = new TreeSet<>();
        for (String root : ROOTS) {
            try (Stream<Path> walk = Files.walk(Path.of(root))) {
                all.addAll(walk.filter(Files::isRegularFile).map(file -> "/" + file).collect(Collectors.toSet()));
            }
        }
        return all;
    }
}
