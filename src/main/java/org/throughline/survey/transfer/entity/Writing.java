package org.throughline.survey.transfer.entity;

import java.util.List;

/** An instrument as a file, and what of the instrument the file does not hold. */
public record Writing(String fileName, String mediaType, byte[] content, List<NotCarried> notCarried) {

    public Writing {
        notCarried = List.copyOf(notCarried);
    }
}
