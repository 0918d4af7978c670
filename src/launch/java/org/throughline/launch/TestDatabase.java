package org.throughline.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The database of the tests in the container: empty at the start of a build, gone at its end. */
public final class TestDatabase {

    private TestDatabase() {}

    public static void main(String[] args) throws IOException {
        Path data = Path.of(System.getProperty("launch.data"));
        Files.createDirectories(data);
        new Leftovers(data).stop();
        Files.writeString(data.resolve("database.password"), System.getProperty("test.db.password"));
        Database database = Database.start(data, Integer.parseInt(System.getProperty("db.port")));
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
    }
}
