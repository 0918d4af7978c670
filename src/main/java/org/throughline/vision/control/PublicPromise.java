package org.throughline.vision.control;

import org.throughline.vision.entity.MeasureStatus;

/**
 * A commitment as families read it, with the measure that leads it.
 *
 * @param note   what the district says of it, null where nothing was said
 * @param status that of its weakest measure
 * @param lead   its first measure, null where it has none
 * @param seen   how many of its measures have a value that counts
 */
public record PublicPromise(String title, String note, MeasureStatus status, MeasureLine lead, long seen) {}
