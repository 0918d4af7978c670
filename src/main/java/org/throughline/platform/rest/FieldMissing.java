package org.throughline.platform.rest;

import org.throughline.platform.Refusal;

/** A request to the API without something that it needs. */
public class FieldMissing extends Refusal {

    FieldMissing(String field) {
        super(field);
    }

    /** A field's value, which must be there. */
    public static <T> T unlessGiven(String field, T value) {
        if (value == null) {
            throw new FieldMissing(field);
        }
        return value;
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
