package org.throughline.vision.control;

import java.time.LocalDate;
import org.throughline.vision.CommitmentId;
import org.throughline.vision.entity.MeasureStatus;

/**
 * A commitment in a list.
 *
 * @param cohorts the cohorts that owe it, such as "1,2"; null for every school
 * @param status  that of its weakest measure
 * @param onTrack how many of its measures are on track
 * @param schools how many schools the viewer may see
 * @param lived   at how many of them it is agreed or in use
 * @param late    follow-ups at them that are late
 */
public record CommitmentRow(CommitmentId id, String code, String title, String text, LocalDate due, String cohorts,
        MeasureStatus status, long measures, long onTrack, long schools, long lived, long late) {}
