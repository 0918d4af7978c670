package org.throughline.district;

import java.util.UUID;
import org.throughline.platform.Ids;

/** A grade or subject team, or a learning community, as every module names one. */
public record TeamId(UUID value) {

    public static TeamId of(String text) {
        return new TeamId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
