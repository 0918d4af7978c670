package org.throughline.district.fetch.control;

/** Where a fetch tells how far it is. May throw {@link FetchFailed} to stop it. */
@FunctionalInterface
public interface FetchProgress {

    /**
     * After each page.
     *
     * @param rows  rows of the collection so far
     * @param total rows that the service counts, or 0 if it does not
     */
    void at(String collection, long rows, long total);
}
