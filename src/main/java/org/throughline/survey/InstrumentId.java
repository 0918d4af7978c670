package org.throughline.survey;

import java.util.UUID;

/** A questionnaire in one edition, as other modules name it. */
public record InstrumentId(UUID value) {

    public static InstrumentId of(String text) {
        return new InstrumentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
