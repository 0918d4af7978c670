package org.throughline.evaluation.entity;

import java.sql.Date;
import java.time.LocalDate;
import org.throughline.platform.Refusal;

/** A visit before the walk's window opens. */
public class WalkNotOpenYet extends Refusal {

    public WalkNotOpenYet(String walk, LocalDate opens) {
        super(walk, Date.valueOf(opens));
    }
}
