/**
 * What the district has promised, how each school lives it, and what was found.
 *
 * <p>A plan goes from draft through consultation to adopted and closed; one is in force at a time. Commitments are
 * tight: every school in their scope owes them. Adaptations are loose: a school says how it lives a commitment, the
 * district agrees or returns it with a reason. A follow-up compares the two: the school reports and signs, the district
 * holds it with a finding. Measures take their values from people's entries or, live, from the modules that observe
 * them (MeasureSource), so vision needs to know none of them; what serves a commitment elsewhere is tied to it by its
 * own module (Thread).
 *
 * <p>No state is stored that time alone can change: late, stale and on track are worked out when somebody looks, and
 * silence is never green.
 *
 * <p>Published: CommitmentId, Thread, MeasureSource, and the views vision.v_commitment, v_leaders_say, v_alignment.
 */
package org.throughline.vision;
