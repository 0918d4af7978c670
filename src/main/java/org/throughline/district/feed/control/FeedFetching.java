package org.throughline.district.feed.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.throughline.access.Can;
import org.throughline.district.feed.entity.RunState;
import org.throughline.district.fetch.control.FetchFailed;
import org.throughline.district.fetch.control.FetchLimits;
import org.throughline.district.fetch.control.FetchProgress;
import org.throughline.district.fetch.control.Fetched;
import org.throughline.district.fetch.control.Pause;
import org.throughline.district.fetch.control.RestFetch;
import org.throughline.district.intake.control.RosterImports;
import org.throughline.district.intake.control.Uploads;
import org.throughline.platform.time.DomainClock;
import org.throughline.platform.time.RealTime;

/** Reads a service and hands in what it gives, as the person who answers for the feed. Takes as long as it takes. */
@Stateless
@RolesAllowed(Can.IMPORT_ROSTERS)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FeedFetching {

    private static final Logger LOG = Logger.getLogger(FeedFetching.class.getName());

    @Inject
    FeedRuns runs;

    @Inject
    FeedSources sources;

    @Inject
    RosterImports imports;

    @Inject
    Uploads uploads;

    @Inject
    DomainClock district;

    @Inject
    @RealTime
    Clock clock;

    /** True if it went well; what went wrong is noted and told. After a crash it begins anew, but hands in nothing twice. */
    public boolean fetch(UUID run, FetchProgress progress) {
        FeedRuns.Assignment assignment = runs.assignment(run);
        if (assignment.state() != RunState.RUNNING) {
            return assignment.state() != RunState.FAILED;
        }
        if (assignment.handedIn().isPresent()) {
            runs.delivered(run, assignment.handedIn().get(), null, null, null);
            return true;
        }
        runs.alive(run);
        Path folder = uploads.path(run).resolveSibling("feed-" + run);
        try {
            Files.createDirectories(folder);
            FetchProgress all = (collection, rows, total) -> {
                runs.alive(run);
                progress.at(collection, rows, total);
            };
            Fetched fetched = new RestFetch(sources.of(assignment.feed(), assignment.access()), FetchLimits.USUAL, folder, clock, Pause.SLEEP, all).fetch(assignment.since());
            handIn(run, assignment, fetched);
            return true;
        } catch (FetchFailed failed) {
            runs.failed(run, failed.messageKey(), failed.parameters());
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.SEVERE, "feed " + assignment.feed() + " failed", e);
            runs.failed(run, "feeds.wrong.unexpected");
        } finally {
            remove(folder);
        }
        return false;
    }

    private void handIn(UUID run, FeedRuns.Assignment assignment, Fetched fetched) throws IOException {
        if (assignment.since().isPresent() && fetched.rows() == 0) {
            runs.nothing(run);
            return;
        }
        String name = assignment.feed().replaceAll("[\\\\/]", " ") + " " + LocalDate.ofInstant(assignment.startedAt(), district.getZone()) + ".zip";
        String remark = !fetched.substituted().isEmpty() ? "feeds.remark.substituted" : !fetched.missing().isEmpty() ? "feeds.remark.missing" : null;
        try (InputStream set = Files.newInputStream(fetched.set())) {
            UUID job = imports.deliver(assignment.feed(), name, set);
            runs.delivered(run, runs.importOf(job), fetched.rows(), remark, null);
        }
    }

    /** It is about people, whatever became of it. */
    private static void remove(Path folder) {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "what was fetched cannot be removed from " + folder, e);
        }
    }
}
