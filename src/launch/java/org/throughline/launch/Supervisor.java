package org.throughline.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/** Holds the database and the server, tells how far they are, and stops both in order. */
public final class Supervisor {

    private static final int POLL_MILLIS = 250;

    /** How long nothing is said of a step that only moves on. */
    private static final long QUIET_NANOS = 5_000_000_000L;

    private final Setup setup;
    private final Server server;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Database database;

    private Supervisor(Setup setup) {
        this.setup = setup;
        this.server = new Server(setup);
    }

    public static void main(String[] args) throws InterruptedException {
        try {
            Setup setup = Setup.read();
            setup.check();
            new Supervisor(setup).run();
        } catch (CannotStart e) {
            System.out.println("Throughline does not start: " + e.getMessage());
            System.exit(1);
        }
    }

    private void run() throws InterruptedException {
        try (FileChannel channel = FileChannel.open(setup.data().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new CannotStart("It already runs from the data folder " + setup.data() + ". Stop it there first with Ctrl-C.");
            }
            new Leftovers(setup.data()).stop();
            setup.requireFree(setup.httpPort(), "http.port", "web server");
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
            stopWhenInputEnds();
            start();
            watch();
        } catch (IOException e) {
            throw new CannotStart("The data folder " + setup.data() + " cannot be used: " + e.getMessage());
        }
    }

    private void start() throws InterruptedException {
        if (setup.ownDatabase()) {
            setup.requireFree(setup.dbPort(), "db.port", "database");
            Progress.line("Starting PostgreSQL");
            database = Database.start(setup.data(), setup.dbPort());
        } else {
            Database.requireReach(System.getenv("DB_URL"));
        }
        if (setup.demo()) {
            setup.requireFree(setup.smtpPort(), "smtp.port", "demo's mail server");
        }
        Progress.line("Starting Open Liberty");
        server.start(this::passDatabase);
        Server.Health started = follow("started", Server.Health::up);
        boolean demo = setup.demo() && !started.step().startsWith(Server.NO_DEMO);
        Progress.line("Ready: " + setup.address());
        if (demo) {
            tellSignIns();
            follow("live", health -> health.step().startsWith(Server.TOLD));
        } else {
            server.notices("first-run").forEach(line -> Progress.line(line.substring(Math.max(0, line.indexOf("Make the first")))));
        }
    }

    private void passDatabase(Map<String, String> environment) {
        if (database != null) {
            database.pass(environment);
        }
    }

    /** Waits until a health check says what is waited for, with a line for each new step it tells. */
    private Server.Health follow(String check, Predicate<Server.Health> there) throws InterruptedException {
        Server.Health health = new Server.Health(false, "");
        String told = "";
        long toldAt = 0;
        while (!stopping.get()) {
            requireAlive();
            health = server.health(check);
            boolean newStep = !subject(health.step()).equals(subject(told));
            if (!health.step().isEmpty() && (newStep || !health.step().equals(told) && System.nanoTime() - toldAt > QUIET_NANOS)) {
                told = health.step();
                toldAt = System.nanoTime();
                Progress.line(told);
            }
            if (there.test(health)) {
                return health;
            }
            Thread.sleep(POLL_MILLIS);
        }
        return health;
    }

    /** What a step is about, without how far it is. */
    private static String subject(String step) {
        return step.contains(": ") ? step.substring(0, step.lastIndexOf(": ")) : step;
    }

    private void tellSignIns() {
        System.out.println("""

                  Sign in with one of these names and the password larkspur-2027:
                    superintendent  leader  surveys  hr  catalog  principal  principal2
                    coach  teacher  observer  communications  council  admin
                  Open to everyone: %1$s/vision and the survey at %1$s/s/welcome
                  Ctrl-C stops everything; the data stay in %2$s
                """.formatted(setup.address(), setup.data()));
        System.out.flush();
    }

    private void watch() throws InterruptedException {
        while (!stopping.get()) {
            requireAlive();
            Thread.sleep(POLL_MILLIS);
        }
        stopped.await();
    }

    private void requireAlive() {
        if (stopping.get()) {
            return;
        }
        if (!server.isAlive()) {
            stop();
            throw new CannotStart("the server ended by itself. What it said is in " + logs());
        }
        if (!server.notices(Server.APPLICATION_FAILED).isEmpty()) {
            stop();
            throw new CannotStart("the application could not be brought up. What is wrong stands in " + logs().resolve("messages.log"));
        }
        if (database != null && !database.isAlive()) {
            stop();
            throw new CannotStart("the database ended by itself. What it said is in " + setup.data().resolve("postgresql.log") + "; start again, nothing that was saved is lost.");
        }
    }

    private Path logs() {
        return setup.data().resolve("logs");
    }

    private void stopWhenInputEnds() {
        Thread reader = new Thread(() -> {
            try {
                while (System.in.read() >= 0) {
                    // only the end matters
                }
            } catch (IOException e) {
                // the same as an end
            }
            System.exit(0);
        });
        reader.setDaemon(true);
        reader.start();
    }

    private void stop() {
        if (!stopping.compareAndSet(false, true)) {
            return;
        }
        server.stop();
        if (database != null) {
            database.close();
        }
        stopped.countDown();
    }
}
