package org.throughline.survey.instrument.entity;

import org.throughline.platform.Refusal;

/** A condition that cannot be read: at which letter, and why. */
public class ConditionUnreadable extends Refusal {

    /** Each is a message key, {@code refusal.ConditionUnreadable.ITEM_MISSING}, with the place and what stands there. */
    public enum Reason { SIGN_UNKNOWN, ITEM_MISSING, COMPARISON_MISSING, VALUE_MISSING, LIST_MISSING, BRACKET_OPEN, MORE_THAN_ONE, TOO_LONG, TOO_DEEP }

    private final Reason reason;
    private final int place;

    /** @param place from 1 */
    public ConditionUnreadable(Reason reason, int place, String found) {
        super(place, found);
        this.reason = reason;
        this.place = place;
    }

    public Reason reason() {
        return reason;
    }

    public int place() {
        return place;
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String key() {
        return "refusal.ConditionUnreadable." + reason;
    }
}
