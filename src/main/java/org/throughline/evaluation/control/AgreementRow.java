package org.throughline.evaluation.control;

import org.throughline.evaluation.WalkId;
import org.throughline.statistics.Reliability.Verdict;

/**
 * How far observers saw the same in a walk.
 *
 * @param alpha null where none can be given
 * @param units visits that two observers judged
 */
public record AgreementRow(String code, String title, WalkId walk, Double alpha, int units, Verdict verdict) {}
