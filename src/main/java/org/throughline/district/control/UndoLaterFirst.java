package org.throughline.district.control;

import org.throughline.platform.Refusal;

/** The record that was kept was itself merged later: that has to be undone before. */
public class UndoLaterFirst extends Refusal {

    public UndoLaterFirst(String kept) {
        super(kept);
    }
}
