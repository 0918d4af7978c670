/**
 * The rosters of the demo district, Larkspur Valley CUSD, as a OneRoster 1.2 bulk set.
 *
 * <p>The demo enters the application the way a real district does: through a zip of CSV files. {@link
 * org.throughline.demo.roster.LarkspurRoster} makes that zip from a fixed seed, the same bytes each time. People are
 * invented from lists of names; the numbers of the school table (students, teachers, shares) are hit exactly, because
 * the story of the year leans on them. Each part of the district has its own random stream, so that a change in one
 * leaves the others as they were.
 */
package org.throughline.demo.roster;
