package org.throughline.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A fresh demo for the browser tests, told in the background while other tests run, and stopped when Maven ends. */
public final class TestDemo {

    private TestDemo() {}

    public static void main(String[] args) throws IOException {
        Path data = Path.of(System.getProperty("launch.data"));
        delete(data);
        File log = data.resolveSibling("demo.log").toFile();
        ProcessBuilder builder = new ProcessBuilder(Launcher.command()).redirectErrorStream(true).redirectOutput(log);
        // it lives for minutes, beside the tests: no optimizing compiler takes the cores from them
        builder.environment().putIfAbsent("JVM_OPTIONS", "-XX:TieredStopAtLevel=1");
        // and a tenth of the work on passwords: hundreds of times somebody signs in
        builder.environment().putIfAbsent("PASSWORD_ITERATIONS", "22000");
        Process supervisor = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Launcher.stop(supervisor)));
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(folder)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.delete(file);
        }
    }
}
