package org.throughline.district.attribute.control;

import java.util.Map;

/**
 * One fact that a row of a file tells.
 *
 * @param line         of the row, the header being line 1
 * @param place        of the fact among those of its row
 * @param person       source id or identifier
 * @param organization the same of a school, or null
 * @param key          what tells the person's facts of this sort apart
 * @param state        A there, D to be ended, R refused, so that nothing of the person is taken for missing
 * @param values       by column, as text that the database reads: days year first, lists with the unit separator
 */
record StagedFact(int line, int place, Fact fact, String person, String organization, String key, char state, Map<String, String> values) {}
