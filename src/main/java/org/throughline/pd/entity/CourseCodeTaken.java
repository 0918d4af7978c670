package org.throughline.pd.entity;

import org.throughline.platform.Refusal;

/** Another course has this code. */
public class CourseCodeTaken extends Refusal {

    public CourseCodeTaken(String code) {
        super(code);
    }
}
