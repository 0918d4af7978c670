/**
 * What no roster column holds: languages, groups, jobs, licenses, opt-outs and media consent of people.
 *
 * <p>A person hands in a CSV file and says what it holds and whether it is the complete list; its headers are mapped to
 * columns, by likeness or as a file with the same headers was mapped before. The rows are staged and matched with people,
 * and what would change is shown. Nothing is in force until somebody commits it, in one transaction; what is no more
 * ends and is never deleted.
 *
 * <p>Other modules read the views {@code district.v_person_group}, {@code v_license} and so on.
 */
package org.throughline.district.attribute;
