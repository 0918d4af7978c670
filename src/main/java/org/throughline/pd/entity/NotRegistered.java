package org.throughline.pd.entity;

import org.throughline.platform.Refusal;

/** Attendance is for people who hold a seat. */
public class NotRegistered extends Refusal {

    public NotRegistered(String title) {
        super(title);
    }
}
