package org.throughline.launch;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A copy of a folder that is brought up to date, so that a build beside a running server does not change what it serves. */
final class Mirror {

    private final Path source;
    private final Path copy;

    Mirror(Path source, Path copy) {
        this.source = source;
        this.copy = copy;
    }

    /** Copies what is new or changed and deletes what is gone or left out; names are relative to the folder. */
    void make(Predicate<Path> leftOut) throws IOException {
        if (Files.isRegularFile(copy)) {
            Files.delete(copy);
        }
        deleteGone(leftOut);
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path name = source.relativize(file);
                if (!leftOut.test(name) && differs(file, copy.resolve(name))) {
                    Files.createDirectories(copy.resolve(name).getParent());
                    Files.copy(file, copy.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private void deleteGone(Predicate<Path> leftOut) throws IOException {
        if (!Files.isDirectory(copy)) {
            return;
        }
        Files.walkFileTree(copy, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path name = copy.relativize(file);
                if (leftOut.test(name) || !Files.exists(source.resolve(name))) {
                    Files.delete(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static boolean differs(Path file, Path other) throws IOException {
        return !Files.exists(other) || Files.size(file) != Files.size(other)
                || !Files.getLastModifiedTime(file).equals(Files.getLastModifiedTime(other));
    }
}
