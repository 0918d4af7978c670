/**
 * Who did what to what: entries that are never changed, chained by hashes.
 *
 * <p>An entry is written in the transaction of what it tells of, so it is there exactly if that happened. A task gives
 * numbers and hashes to what was committed, a few seconds later: no writer waits for another. Until then an entry that
 * vanishes leaves no trace; after that a changed, missing or added one is found by {@link ChainCheck}. Who owns the
 * database can write the whole chain anew; only a head that is kept elsewhere shows that.
 */
package org.throughline.platform.audit;
