package org.throughline.district.feed.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.access.ActAs;
import org.throughline.access.Can;
import org.throughline.access.PersonId;
import org.throughline.access.Viewer;
import org.throughline.platform.SqlRead;
import org.throughline.platform.time.RealTime;

/** Looks into the watched folders and takes what has stopped growing: what is as it was at the last look, or is marked as done. */
@ApplicationScoped
public class FolderWatch {

    private static final Logger LOG = Logger.getLogger(FolderWatch.class.getName());

    @PersistenceContext
    EntityManager em;

    @Inject
    ActAs actAs;

    @Inject
    Viewer viewer;

    @Inject
    FileTaking taking;

    @Inject
    FeedFolders folders;

    @Inject
    FeedNotes notes;

    @Inject
    @RealTime
    Clock clock;

    @Inject
    @ConfigProperty(name = "feed.kept.days", defaultValue = "30")
    int keptDays;

    /** As this server saw the files at its last look. */
    private final Map<Path, Seen> seen = new HashMap<>();

    /** Looks once. On one server at a time; see {@code OnOneNode}. */
    public synchronized void look() {
        if (!folders.isThere()) {
            return;
        }
        for (Watched watched : SqlRead.of(em, Watched.class, "select id, folder, kept_by from district.feed where kind = 'FOLDER' and active order by name, id").list()) {
            try {
                look(watched, folders.of(watched.folder()));
            } catch (IOException e) {
                notes.couldNot(watched.id(), "FILE", false, "feeds.wrong.folder", folders.of(watched.folder()));
            } catch (Exception e) {
                // whatever lies in one folder, the others are looked at
                LOG.log(Level.SEVERE, "watched folder " + watched.folder(), e);
                notes.couldNot(watched.id(), "FILE", false, "feeds.wrong.unexpected");
            }
        }
        seen.keySet().removeIf(file -> !Files.exists(file));
    }

    private void look(Watched watched, Path folder) throws Exception {
        PersonId keeper = new PersonId(watched.keptBy());
        if (!actAs.person(keeper, () -> viewer.may(Can.IMPORT_ROSTERS))) {
            notes.couldNot(watched.id(), "FILE", false, "feeds.wrong.keeper");
            return;
        }
        for (Path zip : folders.zips(folder)) {
            Seen now = new Seen(Files.size(zip), FeedFolders.changed(zip));
            boolean stands = now.equals(seen.put(zip, now)) || FeedFolders.marker(zip).isPresent();
            if (stands) {
                actAs.person(keeper, () -> {
                    taking.take(watched.id(), zip, clock.instant());
                    return null;
                });
            }
        }
        folders.forget(folder, clock.instant().minus(Duration.ofDays(keptDays)));
    }

    private record Seen(long size, Instant changed) {}

    record Watched(UUID id, String folder, UUID keptBy) {}
}
