package org.throughline.district.feed.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.district.feed.entity.FeedKind;
import org.throughline.district.fetch.control.ConnectionTest;
import org.throughline.district.fetch.control.ConnectionTest.Finding;
import org.throughline.district.fetch.control.FetchFailed;
import org.throughline.platform.time.RealTime;

/** Tries whether a feed would work, without taking anything. */
@Stateless
@RolesAllowed(Can.IMPORT_ROSTERS)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FeedTesting {

    @Inject
    FeedQueries queries;

    @Inject
    FeedSources sources;

    @Inject
    FeedFolders folders;

    @Inject
    @RealTime
    Clock clock;

    public List<Finding> test(UUID feed) {
        FeedDetails details = queries.details(feed);
        return details.kind() == FeedKind.FOLDER ? folder(details.folder()) : service(details);
    }

    private List<Finding> folder(String name) {
        Path folder = folders.of(name);
        return List.of(Files.isDirectory(folder) && Files.isReadable(folder) && Files.isWritable(folder) ? new Finding(true, "feeds.test.folder", List.of(folder.toString()))
                : new Finding(false, "feeds.wrong.folder", List.of(folder.toString())));
    }

    private List<Finding> service(FeedDetails details) {
        try {
            Path answers = Files.createTempDirectory("feed-test");
            try {
                return new ConnectionTest(sources.of(details.name(), details.access()), answers, clock).run();
            } catch (FetchFailed failed) {
                return List.of(Finding.of(failed));
            } finally {
                Files.deleteIfExists(answers.resolve("answer"));
                Files.delete(answers);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
