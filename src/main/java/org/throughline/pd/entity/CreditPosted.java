package org.throughline.pd.entity;

import org.throughline.platform.Refusal;

/** Credit is posted for it, so it stays as it is. */
public class CreditPosted extends Refusal {

    public CreditPosted(String title) {
        super(title);
    }
}
