package org.throughline.launch;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The part inside Maven's own process: starts the {@link Supervisor}, waits for it, and asks it to stop. */
public final class Launcher {

    private static final List<String> HANDED_ON = List.of("launch.project", "launch.wlp", "launch.application", "launch.data",
            "launch.until-ready", "http.port", "db.port", "smtp.port", "maven.multiModuleProjectDirectory");

    private Launcher() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Process supervisor = new ProcessBuilder(command())
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(supervisor)));
        int code = supervisor.waitFor();
        if (code != 0) {
            System.exit(code);
        }
    }

    /** How the {@link Supervisor} is started with the system properties of this process; it stops when its input ends. */
    public static List<String> command() {
        List<String> command = new ArrayList<>();
        if (Stream.of("/usr/bin/setsid", "/bin/setsid").anyMatch(s -> Path.of(s).toFile().canExecute())) {
            command.addAll(List.of("setsid", "--wait"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        for (String name : HANDED_ON) {
            if (System.getProperty(name) != null) {
                command.add("-D" + name + "=" + System.getProperty(name));
            }
        }
        command.addAll(List.of("-cp", classPath(), Supervisor.class.getName()));
        return command;
    }

    private static String classPath() {
        if (Launcher.class.getClassLoader() instanceof URLClassLoader loader) {
            return Stream.of(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(":"));
        }
        return System.getProperty("java.class.path");
    }

    static void stop(Process supervisor) {
        try (OutputStream input = supervisor.getOutputStream()) {
            input.flush();
        } catch (IOException e) {
            // it is gone already
        }
        try {
            supervisor.waitFor(90, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
