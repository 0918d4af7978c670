package org.throughline.pd.entity;

import org.throughline.platform.Refusal;

/** Only an approved course is run. */
public class CourseNotApproved extends Refusal {

    public CourseNotApproved(String title) {
        super(title);
    }
}
