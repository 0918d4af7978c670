package org.throughline.platform.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files that are taken. A kind is told by the name's ending, and where it has one by its first bytes too. */
enum MediaType {
    PNG("image/png", List.of(".png"), new byte[] {(byte) 0x89, 'P', 'N', 'G'}),
    JPEG("image/jpeg", List.of(".jpg", ".jpeg"), new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}),
    PDF("application/pdf", List.of(".pdf"), new byte[] {'%', 'P', 'D', 'F'}),
    TEXT("text/plain", List.of(".txt"), new byte[0]),
    CSV("text/csv", List.of(".csv"), new byte[0]);

    private final String type;
    private final List<String> endings;
    private final byte[] start;

    MediaType(String type, List<String> endings, byte[] start) {
        this.type = type;
        this.endings = endings;
        this.start = start;
    }

    static Optional<MediaType> of(String name, byte[] content) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(each -> each.endings.stream().anyMatch(lower::endsWith) && each.fits(content)).findFirst();
    }

    private boolean fits(byte[] content) {
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    String type() {
        return type;
    }

    boolean picture() {
        return this == PNG || this == JPEG;
    }
}
