package org.throughline.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What a killed supervisor left running from this data folder: stopped properly, the server before its database. */
final class Leftovers {

    private final Path data;

    Leftovers(Path data) {
        this.data = data;
    }

    void stop() {
        running(data.resolve("server.pid"), "ws-server.jar").ifPresent(server -> end(server, "server"));
        // PostgreSQL writes its own process id into the first line of this file
        running(data.resolve("postgresql").resolve("postmaster.pid"), "postgres").ifPresent(database -> end(database, "database"));
    }

    private Optional<ProcessHandle> running(Path pidFile, String program) {
        try {
            if (!Files.exists(pidFile)) {
                return Optional.empty();
            }
            long pid = Files.readString(pidFile).lines().findFirst().map(String::strip).map(Long::parseLong).orElse(-1L);
            return ProcessHandle.of(pid).filter(handle -> commandLine(pid).contains(program));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String commandLine(long pid) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(pid), "cmdline"));
        } catch (IOException e) {
            return ProcessHandle.of(pid).flatMap(handle -> handle.info().commandLine()).orElse("");
        }
    }

    private static void end(ProcessHandle process, String what) {
        Progress.line("A " + what + " of an earlier start still runs (process " + process.pid() + "): stopping it");
        // a database takes SIGTERM as "wait for all sessions"; they end with the server, which went first
        process.destroy();
        try {
            process.onExit().get(30, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new CannotStart("A " + what + " of an earlier start (process " + process.pid() + ") cannot be stopped. End it, and start again.");
        }
    }
}
