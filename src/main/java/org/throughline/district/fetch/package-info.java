/**
 * Reads a OneRoster service, 1.1 or 1.2, and writes what it gives as a set of OneRoster CSV files: the same zip that a
 * person would upload, so that there is one way into the database.
 *
 * <p>Plain classes without container or database. Nothing is believed that would end somebody by mistake: a collection
 * whose pages do not add up to what the service counts is read again and then given up. Answers go to a file before they
 * are parsed, rows one by one from there to the next file; only hashes of ids stay in memory.
 *
 * <p>Published to the rest of district: {@code RestFetch} and the records around it.
 */
package org.throughline.district.fetch;
