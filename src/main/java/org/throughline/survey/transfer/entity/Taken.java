package org.throughline.survey.transfer.entity;

import java.io.Serializable;
import java.util.List;

/**
 * What came of a file of translations.
 *
 * @param saved   texts that are new or other than before
 * @param changed places whose words are others now than those the file translates
 * @param unknown places that the instrument does not have
 */
public record Taken(int saved, List<String> changed, List<String> unknown) implements Serializable {

    public Taken {
        changed = List.copyOf(changed);
        unknown = List.copyOf(unknown);
    }
}
