package org.throughline.survey.answer.entity;

import java.util.UUID;

/**
 * What is kept with an anonymous answer. Answers of one cell cannot be told from each other.
 *
 * @param school   null where it is not kept, or was given up
 * @param level    "" likewise, as are language and group
 */
public record Cell(UUID school, String level, String language, String group) {

    public static final Cell ALL = new Cell(null, "", "", "");

    /** The cell with the next thing given up: group, language, school, level; null where nothing is left to give up. */
    public Cell coarser() {
        if (!group.isEmpty()) {
            return new Cell(school, level, language, "");
        }
        if (!language.isEmpty()) {
            return new Cell(school, level, "", "");
        }
        if (school != null) {
            return new Cell(null, level, "", "");
        }
        return level.isEmpty() ? null : ALL;
    }

    /** 0 for everybody; a coarser cell always has a smaller number. */
    public int depth() {
        if (!group.isEmpty()) {
            return 4;
        }
        if (!language.isEmpty()) {
            return 3;
        }
        return school != null ? 2 : level.isEmpty() ? 0 : 1;
    }

    /** Whether giving up enough leads from this cell to the other. */
    public boolean isWithin(Cell other) {
        for (Cell cell = coarser(); cell != null; cell = cell.coarser()) {
            if (cell.equals(other)) {
                return true;
            }
        }
        return false;
    }
}
