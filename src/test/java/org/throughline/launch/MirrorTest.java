package org.throughline.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MirrorTest {

    @TempDir
    Path folder;

    private Path source;
    private Path copy;

    @BeforeEach
    void a_first_copy() throws IOException {
        source = Files.createDirectories(folder.resolve("source"));
        copy = folder.resolve("copy");
        write("page.xhtml", "one");
        write("classes/A.class", "a");
        write("launch/L.class", "l");
        mirror();
    }

    @Test
    void everything_is_copied_but_what_is_left_out() throws IOException {
        assertThat(files(copy)).containsExactly("classes/A.class", "page.xhtml");
    }

    @Test
    void what_changed_is_copied_and_what_is_gone_is_deleted() throws IOException {
        write("page.xhtml", "two");
        Files.setLastModifiedTime(source.resolve("page.xhtml"), FileTime.fromMillis(0));
        Files.delete(source.resolve("classes/A.class"));
        mirror();

        assertThat(Files.readString(copy.resolve("page.xhtml"))).isEqualTo("two");
        assertThat(files(copy)).containsExactly("page.xhtml");
    }

    @Test
    void an_archive_in_its_place_gives_way() throws IOException {
        Path archive = Files.writeString(folder.resolve("archive"), "zip");
        new Mirror(source, archive).make(name -> false);

        assertThat(files(archive)).hasSize(3);
    }

    private void mirror() throws IOException {
        new Mirror(source, copy).make(name -> name.startsWith("launch"));
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(source.resolve(name).getParent());
        Files.writeString(source.resolve(name), text);
    }

    private static List<String> files(Path root) throws IOException {
        try (Stream<Path> found = Files.walk(root)) {
            return found.filter(Files::isRegularFile).map(root::relativize).map(Path::toString).sorted().toList();
        }
    }
}
