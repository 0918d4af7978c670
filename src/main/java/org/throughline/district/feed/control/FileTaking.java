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
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.access.Can;
import org.throughline.district.feed.entity.RunState;
import org.throughline.district.intake.control.RosterImports;
import org.throughline.platform.text.Language;
import org.throughline.platform.text.TextBundle;

/** Takes a file out of a watched folder, once, and leaves a word of what became of it. */
@Stateless
@RolesAllowed(Can.IMPORT_ROSTERS)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FileTaking {

    private static final long LARGEST = 1L << 30;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

    @Inject
    FeedRuns runs;

    @Inject
    RosterImports imports;

    @Inject
    FeedFolders folders;

    @Inject
    @ConfigProperty(name = "public.url", defaultValue = "http://localhost:9080")
    String publicUrl;

    /**
     * Takes a file that is whole.
     *
     * @param at stamps its name where it is kept
     */
    public void take(UUID feed, Path zip, Instant at) throws IOException {
        String name = zip.getFileName().toString();
        String keptAs = STAMP.format(at) + "-" + name;
        String hash = FeedFolders.hash(zip);
        Optional<FeedRuns.FileRun> earlier = runs.byHash(feed, hash);
        if (earlier.isPresent() && earlier.get().state() != RunState.RUNNING) {
            boolean interrupted = earlier.get().importId() != null && FeedFolders.changed(zip).isBefore(earlier.get().startedAt());
            folders.move(zip, interrupted ? FeedFolders.TAKEN : FeedFolders.REFUSED, keptAs,
                    interrupted ? taken(earlier.get().importId()) : texts().of("feeds.file.twice", STAMP.format(earlier.get().startedAt())));
            return;
        }
        Optional<UUID> run = earlier.map(FeedRuns.FileRun::id).or(() -> runs.beginFile(feed, name, hash));
        if (run.isPresent()) {
            take(run.get(), zip, keptAs);
        }
    }

    /** A run of this file is under way: this one, or one that a crash cut off. */
    private void take(UUID run, Path zip, String keptAs) throws IOException {
        FeedRuns.Assignment assignment = runs.assignment(run);
        if (assignment.handedIn().isEmpty() && Files.size(zip) > LARGEST) {
            refuse(run, zip, keptAs, "feeds.wrong.fileTooLarge", LARGEST >> 20);
        } else if (assignment.handedIn().isEmpty() && !isZip(zip)) {
            refuse(run, zip, keptAs, "roster.unreadable.notAZip");
        } else {
            UUID of = assignment.handedIn().isPresent() ? assignment.handedIn().get() : handIn(assignment.feed(), zip);
            runs.delivered(run, of, null, null, keptAs);
            folders.move(zip, FeedFolders.TAKEN, keptAs, taken(of));
        }
    }

    private UUID handIn(String feed, Path zip) throws IOException {
        try (InputStream set = Files.newInputStream(zip)) {
            return runs.importOf(imports.deliver(feed, zip.getFileName().toString(), set));
        }
    }

    private void refuse(UUID run, Path zip, String keptAs, String key, Object... parameters) {
        runs.failed(run, key, parameters);
        folders.move(zip, FeedFolders.REFUSED, keptAs, texts().of(key, parameters));
    }

    private static boolean isZip(Path zip) throws IOException {
        try (InputStream in = Files.newInputStream(zip)) {
            byte[] start = in.readNBytes(2);
            return start.length == 2 && start[0] == 'P' && start[1] == 'K';
        }
    }

    private String taken(UUID of) {
        return texts().of("feeds.file.taken", publicUrl + "/district/import.xhtml?id=" + of);
    }

    private static TextBundle texts() {
        return TextBundle.in(Language.EN.locale());
    }
}
