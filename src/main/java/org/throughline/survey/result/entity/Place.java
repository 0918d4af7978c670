package org.throughline.survey.result.entity;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Where a cell stands in a subject's tables.
 *
 * @param school null for all schools together, and for levels
 * @param axis   "" for everybody, "language", "group" or "grade"; after "level " (alone "level") the group has the level first,
 *               and a bar. With " +" at the end several that are hidden are told together, separated by commas: groups, or
 *               after "schools" or "levels" places (or a star and how many), behind the group and a bar where
 *               there is one
 * @param group  "" for everybody; "?" for those of whom it is not known
 */
public record Place(UUID school, String axis, String group) {

    public static final Place ALL = new Place(null, "", "");

    private static final Pattern GROUPS = Pattern.compile("language|group|grade");

    /** Whether it is of some of the people there. */
    public boolean ofGroup() {
        return GROUPS.matcher(axis).find();
    }
}
