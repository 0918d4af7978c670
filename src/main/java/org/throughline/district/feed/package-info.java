/**
 * Feeds bring rosters in by themselves: a watched folder, or a OneRoster service that is read at night.
 *
 * <p>What a feed brings goes the way of every upload ({@code district.intake}) and comes into force by itself unless it
 * needs a person. A run is a row in the database before anything is done: an index allows one at a time, and one for each
 * file's content, so that neither several servers nor a crash take anything twice. The person who set a feed up last
 * answers for it; it runs with exactly that person's permissions.
 *
 * <p>Secrets are in the configuration only ({@code feed.secret.<name>}): no backup of the database ever holds one.
 */
package org.throughline.district.feed;
