package org.throughline.vision.rest;

import jakarta.ws.rs.BadRequestException;
import java.util.List;

/** The part of a short list that was asked for. */
final class Page {

    private static final int MOST = 500;

    private Page() {}

    static <T> List<T> of(List<T> all, int first, int size) {
        if (first < 0 || size < 1 || size > MOST) {
            throw new BadRequestException();
        }
        return all.stream().skip(first).limit(size).toList();
    }
}
