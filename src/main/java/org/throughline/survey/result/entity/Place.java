package org.throughline.survey.result.entity;

import java.util.UUID;

/**
 * Where a cell stands in a subject's tables.
 *
 * @param school   null for all schools together
 * @param language null for everybody; "?" for those whose home language is not known
 */
public record Place(UUID school, String language) {

    public static final Place ALL = new Place(null, null);
}
