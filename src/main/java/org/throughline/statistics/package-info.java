/**
 * Figures and what may be published of them: pure functions on counts, without database, clock or framework.
 *
 * <p>Decisions:
 * <ul>
 * <li>A count is of people, never of options or answers. Shares are whole per cents, half up, everywhere.</li>
 * <li>Protection of small groups gives the visibility of each figure and never the reason for it: a label that told
 * why would tell which. It runs before charts, files and sort orders see a figure.</li>
 * <li>A crossing is read as a network whose nodes are its lines and whose edges are its numbers. A hidden number can
 * be computed exactly if and only if its edge is a bridge; margins too small to show are hidden edges like any
 * other. Flows then give the range that non-negativity leaves.</li>
 * <li>A partner is chosen so that the fewest people are hidden, not the fewest cells. The result is safe, not proven
 * minimal: the minimum is NP-hard and nobody would see the difference.</li>
 * <li>Agreement without variance, or on too few doubly rated units, has no value. It is never printed as 1.0.</li>
 * </ul>
 */
package org.throughline.statistics;
