package org.throughline.survey.transfer.entity;

import java.io.Serializable;

/**
 * One text on the bench, in the language it was written in and in the one it is translated to.
 *
 * @param place where it stands, as "item.Q1" or "answer.Q1.3"
 * @param target "" where there is none yet
 */
public record Unit(String place, String source, String target, State state) implements Serializable {

    /** Whether it is translated, and from the words that stand there now. */
    public enum State { MISSING, TRANSLATED, CHANGED }
}
