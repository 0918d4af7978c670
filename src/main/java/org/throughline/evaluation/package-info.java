/**
 * What is really happening in rooms: learning walks with agreed look-fors, and evidence tied to commitments.
 *
 * <p>A pattern walk is a window of dates in which observers visit rooms of some schools and rate the same look-fors.
 * It stores no teacher and no room: a visit is a number in a school with a grade band and a subject, and its ratings
 * are read back visit by visit only by those who made them. Everybody else reads patterns.
 *
 * <p>A figure is worth what observers agree on. Some visits are rated by two; from them comes Krippendorff's ordinal
 * alpha for each look-for and walk, kept beside the ratings so that SQL gates what is rolled up. In figures a visit
 * counts once, by its first observer. A commitment is as reliable as the weakest of its look-fors.
 *
 * <p>A look-for is never reworded in place: a change is a new edition, and a walk keeps the edition it was planned with.
 *
 * <p>Published: WalkId, LookForId, VisitId, EvidenceId, and the view evaluation.v_seen.
 */
package org.throughline.evaluation;
