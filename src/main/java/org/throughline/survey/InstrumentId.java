package org.throughline.survey;

import java.util.UUID;
import org.throughline.platform.Ids;

/** A questionnaire in one edition, as other modules name it. */
public record InstrumentId(UUID value) {

    /** From an address, where anything may stand: what is no id names nothing. */
    public static InstrumentId of(String text) {
        return new InstrumentId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
