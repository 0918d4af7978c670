package org.throughline.access;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.throughline.platform.Ids;

/** A district, a school or a team, as every module names one. */
@Embeddable
public record OrganizationId(UUID value) {

    public static OrganizationId of(String text) {
        return new OrganizationId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
