package org.throughline.survey;

import java.util.UUID;
import org.throughline.platform.NotFound;

/** A questionnaire in one edition, as other modules name it. */
public record InstrumentId(UUID value) {

    /** From an address, where anything may stand: what is no id names nothing. */
    public static InstrumentId of(String text) {
        if (text == null || !text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw new NotFound();
        }
        return new InstrumentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
