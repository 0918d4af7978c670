package org.throughline.district.feed.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.throughline.district.feed.entity.NoFeedFolder;

/** The watched folders: one for each feed, all in the folder that the configuration names, so that nobody can have another one emptied. */
@ApplicationScoped
public class FeedFolders {

    static final String TAKEN = "taken";
    static final String REFUSED = "refused";

    private static final int MOST_AT_ONCE = 50;

    private static Optional<String> root() {
        return ConfigProvider.getConfig().getOptionalValue("feed.folder", String.class).filter(folder -> !folder.isBlank());
    }

    public boolean isThere() {
        return root().isPresent();
    }

    /** Where a feed's sets are laid. */
    public Path of(String folder) {
        return Path.of(root().orElseThrow(NoFeedFolder::new)).resolve(folder);
    }

    void make(String folder) {
        try {
            Files.createDirectories(of(folder));
        } catch (IOException e) {
            throw new UncheckedIOException("a watched folder cannot be made; see feed.folder", e);
        }
    }

    /** The zips that lie there, the oldest first. */
    List<Path> zips(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip"))
                    .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted(Comparator.comparing(FeedFolders::changed).thenComparing(Path::toString)).limit(MOST_AT_ONCE).toList();
        }
    }

    static Instant changed(Path file) {
        try {
            return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }

    /** Whoever wrote the zip says that it is whole: {@code x.zip.done} or {@code x.done} lies beside it. */
    static Optional<Path> marker(Path zip) {
        String name = zip.getFileName().toString();
        return Stream.of(name + ".done", name.substring(0, name.length() - ".zip".length()) + ".done").map(zip::resolveSibling).filter(Files::exists).findFirst();
    }

    static String hash(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file); DigestInputStream digested = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Moves a file from where it lies to a place beside, with a word of why; it may have been moved before. */
    void move(Path zip, String place, String as, String why) {
        try {
            Path folder = Files.createDirectories((inPlace(zip) ? zip.getParent().getParent() : zip.getParent()).resolve(place));
            Optional<Path> marker = marker(zip);
            if (Files.exists(zip)) {
                Files.move(zip, folder.resolve(as), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.writeString(folder.resolve(as + ".txt"), why + System.lineSeparator(), StandardCharsets.UTF_8);
            Files.deleteIfExists(zip.resolveSibling(as + ".txt"));
            if (marker.isPresent()) {
                Files.deleteIfExists(marker.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a file of a watched folder cannot be moved", e);
        }
    }

    private static boolean inPlace(Path zip) {
        String parent = zip.getParent().getFileName().toString();
        return parent.equals(TAKEN) || parent.equals(REFUSED);
    }

    /** What was taken or refused long ago is about people and goes. */
    void forget(Path folder, Instant before) throws IOException {
        for (String place : List.of(TAKEN, REFUSED)) {
            try (Stream<Path> files = Files.list(folder.resolve(place))) {
                for (Path old : files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && changed(file).isBefore(before)).toList()) {
                    Files.deleteIfExists(old);
                }
            } catch (NoSuchFileException e) {
                // nothing was taken yet
            }
        }
    }
}
