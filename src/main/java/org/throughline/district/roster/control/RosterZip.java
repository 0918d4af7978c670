package org.throughline.district.roster.control;

import static org.throughline.district.roster.control.RosterUnreadable.Reason.DAMAGED;
import static org.throughline.district.roster.control.RosterUnreadable.Reason.ENCRYPTED;
import static org.throughline.district.roster.control.RosterUnreadable.Reason.NOT_A_ZIP;
import static org.throughline.district.roster.control.RosterUnreadable.Reason.PATH_OUTSIDE;
import static org.throughline.district.roster.control.RosterUnreadable.Reason.TOO_LARGE;
import static org.throughline.district.roster.control.RosterUnreadable.Reason.TOO_MANY_FILES;
import static org.throughline.district.roster.control.RosterUnreadable.Reason.ZIP_BOMB;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A set in a zip, which is judged by its directory before anything is unpacked, and never unpacked to the disk. */
final class RosterZip implements RosterSource {

    private static final int LOCAL_HEADER = 30;

    private final ZipFile zip;
    private final List<RosterEntry> entries;

    private RosterZip(ZipFile zip, RosterLimits limits) {
        this.zip = zip;
        if (zip.size() > limits.entries()) {
            throw new RosterUnreadable(TOO_MANY_FILES, zip.size(), limits.entries());
        }
        List<? extends ZipEntry> files = zip.stream().toList();
        files.forEach(RosterZip::requireInside);
        files = files.stream().filter(file -> !file.isDirectory()).toList();
        requireWithin(files, limits);
        entries = files.stream().map(this::entry).toList();
    }

    static RosterZip open(Path path, RosterLimits limits) throws IOException {
        byte[] start = start(path);
        if (start.length < 4 || start[0] != 'P' || start[1] != 'K') {
            throw new RosterUnreadable(NOT_A_ZIP);
        }
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException e) {
            throw refusal(start, e);
        }
        try {
            return new RosterZip(zip, limits);
        } catch (RosterUnreadable refusal) {
            zip.close();
            throw refusal;
        }
    }

    private static byte[] start(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(LOCAL_HEADER);
        }
    }

    /** The JDK tells an encrypted zip apart by its words only, so the flag of the first file is looked at too. */
    private static RosterUnreadable refusal(byte[] start, ZipException e) {
        boolean encrypted = String.valueOf(e.getMessage()).contains("encrypted")
                || start.length > 6 && start[2] == 3 && (start[6] & 1) == 1;
        RosterUnreadable refusal = encrypted ? new RosterUnreadable(ENCRYPTED) : new RosterUnreadable(NOT_A_ZIP);
        refusal.initCause(e);
        return refusal;
    }

    /** Nothing is written to the disk, but who sends such a name means harm. */
    private static void requireInside(ZipEntry file) {
        String path = file.getName().replace('\\', '/');
        boolean outside = path.startsWith("/") || path.matches("[A-Za-z]:.*") || path.indexOf('\0') >= 0
                || Arrays.asList(path.split("/")).contains("..");
        if (outside) {
            throw new RosterUnreadable(PATH_OUTSIDE, Problem.cut(file.getName(), 80));
        }
    }

    private static void requireWithin(List<? extends ZipEntry> files, RosterLimits limits) {
        long total = 0;
        for (ZipEntry file : files) {
            long size = file.getSize();
            if (size < 0 || size > limits.unpackedBytes() - total) {
                throw new RosterUnreadable(TOO_LARGE, limits.unpackedBytes() >> 20);
            }
            total += size;
            if (size > RosterLimits.RATIO_FLOOR && size / Math.max(1, file.getCompressedSize()) > limits.ratio()) {
                throw new RosterUnreadable(ZIP_BOMB, file.getName());
            }
        }
    }

    private RosterEntry entry(ZipEntry file) {
        return new RosterEntry(file.getName().replace('\\', '/'), () -> open(file));
    }

    private InputStream open(ZipEntry file) throws IOException {
        try {
            return new DeclaredBytes(zip.getInputStream(file), file.getName(), file.getSize());
        } catch (ZipException e) {
            throw damaged(file.getName(), e);
        }
    }

    static RosterUnreadable damaged(String file, IOException e) {
        RosterUnreadable refusal = new RosterUnreadable(DAMAGED, file);
        refusal.initCause(e);
        return refusal;
    }

    @Override
    public List<RosterEntry> entries() {
        return entries;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
