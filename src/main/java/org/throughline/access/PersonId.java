package org.throughline.access;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** A person, as every module names one. */
@Embeddable
public record PersonId(UUID value) implements Serializable {

    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
