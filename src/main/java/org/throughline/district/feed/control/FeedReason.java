package org.throughline.district.feed.control;

import java.util.stream.Stream;

/** Why a feed failed, as it is kept: a key and texts. */
public final class FeedReason {

    private FeedReason() {}

    /** For MessageFormat, whole numbers as numbers. */
    public static Object[] arguments(String... kept) {
        return Stream.of(kept).map(text -> text.matches("\\d{1,12}") ? (Object) Long.valueOf(text) : text).toArray();
    }
}
