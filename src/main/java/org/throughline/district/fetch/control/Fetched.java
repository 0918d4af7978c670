package org.throughline.district.fetch.control;

import java.nio.file.Path;
import java.util.List;

/**
 * What a fetch brought.
 *
 * @param set         a zip of OneRoster CSV files
 * @param rows        records in all
 * @param substituted collections that the service does not give, so that narrower ones were read for them and nobody of
 *                    that kind ends by not being there
 * @param missing     collections that were wanted and are not given, and that a district can do without
 */
public record Fetched(Path set, long rows, List<String> substituted, List<String> missing) {}
