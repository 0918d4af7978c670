/**
 * The throughline: what leaders, staff, students and families say of each commitment at each school, beside what walks
 * saw, side by side.
 *
 * <p>Nothing is averaged: the number of a cell is its weakest shown source, and where sources are 25 points or more
 * apart, the gap is the message and takes the number's place. Silence is never green: a school whose own report is
 * stale, or of which only one source speaks, gets no ground color. Hidden groups stay hidden; no source that could be
 * worked out from them has a value here.
 *
 * <p>Reads the other modules' published views only, in one statement for the whole map.
 */
package org.throughline.insight;
