package org.throughline.district.fetch.control;

import java.time.Duration;

/**
 * How patient a fetch is, and how much it takes.
 *
 * @param connect   longest wait for a connection
 * @param answer    longest wait for an answer to begin
 * @param page      longest wait for the whole of an answer
 * @param pageBytes largest answer; a service that does not page gives a whole collection in one
 * @param pageRows  rows asked for at once
 * @param tries     how often one request is tried
 * @param pause     longest pause between two tries; who asks for a longer one is given up
 * @param readings  how often a collection is read whose pages change meanwhile
 */
public record FetchLimits(Duration connect, Duration answer, Duration page, long pageBytes, int pageRows, int tries, Duration pause, int readings) {

    /** For a fetch at night. */
    public static final FetchLimits USUAL = new FetchLimits(Duration.ofSeconds(15), Duration.ofMinutes(2), Duration.ofMinutes(10),
            1L << 30, 1_000, 6, Duration.ofMinutes(5), 3);

    /** For a test of the connection, which a person waits for. */
    public static final FetchLimits TEST = new FetchLimits(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(15),
            8L << 20, 1, 2, Duration.ofSeconds(5), 1);
}
