/**
 * Who the district is: organizations, people, positions, classes and terms, as its rosters tell it.
 *
 * <p>{@code roster} reads uploads as they come, {@code intake} takes them in as a job: rows are staged in chunks that
 * survive a crash, then applied by set-based SQL in one transaction, so that a set counts whole or not at all. Ids are a
 * function of the district's and the row's own ids; what is no longer in a set ends, and is never deleted.
 *
 * <p>{@code mapping} keeps how sets with other headers are read; {@code attribute} takes in what no roster column holds.
 *
 * <p>Other modules read the views {@code district.v_*} and hold the ids of access; nothing here is published in Java.
 */
package org.throughline.district;
