/**
 * Saved mappings: how sets with other files and headers than OneRoster's are read.
 *
 * <p>A person shows a sample, says what each file holds and what each header means, and saves that under a name. Of the
 * sample nothing is kept but its headers. Every later set with these headers is read so, however it comes in; {@code
 * roster} does the reading.
 */
package org.throughline.district.mapping;
