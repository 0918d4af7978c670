package org.throughline.pd.entity;

import org.throughline.platform.Refusal;

/** The course is not in the state for this step. */
public class CourseNotReady extends Refusal {

    public CourseNotReady(String title) {
        super(title);
    }
}
