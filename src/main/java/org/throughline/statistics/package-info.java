/**
 * Figures and what may be published of them: pure functions on counts, without database, clock or framework.
 *
 * <p>Decisions:
 * <ul>
 * <li>A count is of people, never of options or answers. Shares are whole per cents, half up, everywhere.</li>
 * <li>Protection of small groups gives the visibility of each figure and never the reason for it: a label that told
 * why would tell which. It runs before charts, files and sort orders see a figure.</li>
 * <li>What is published is a closed set of tables: places in one another, axes, and each axis crossed with the places. Each
 * is read as a network whose nodes are the sums and whose edges are the numbers. Flows give the range that addition and
 * non-negativity leave to a hidden number, in whole numbers, and a number may be hidden only if that is wide enough. Why one
 * network at a time says all: {@code docs/decisions/0017-small-groups.md}.</li>
 * <li>Partners are chosen so that the fewest people are hidden, not the fewest numbers, and shown again where later ones made
 * them needless. The result is safe, not proven minimal; how near it comes is measured against integer programs.</li>
 * <li>Shares are sums too: favorable people and each option are numbers of the same networks. A share is told only where a table
 * of whole numbers is found that agrees with everything told and leaves hidden numbers their range, and coded ends theirs.</li>
 * <li>Agreement without variance, or on too few doubly rated units, has no value. It is never printed as 1.0.</li>
 * </ul>
 */
package org.throughline.statistics;
