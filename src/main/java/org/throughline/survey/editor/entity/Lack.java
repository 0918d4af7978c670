package org.throughline.survey.editor.entity;

import java.util.List;
import java.util.UUID;

/**
 * What an instrument lacks before it can be asked, and where.
 *
 * @param place      the item or the section; null for the instrument itself
 * @param section    whether the place is a section
 * @param field      the field of the form in which it is put right
 * @param parameters fill the message {@code editor.lack.REASON}
 */
public record Lack(UUID place, boolean section, String field, Reason reason, List<Object> parameters) {

    public enum Reason {
        TITLE, NO_ITEM, SECTION_EMPTY, CODE, CODE_LONG, CODE_TWICE, TEXT, OPTIONS, OPTION_LABEL, OPTION_TWICE, OPTION_VALUE, CONSENT, TEN, TYPED, INFORMATION, FEWEST,
        BOUNDS, PATTERN, WHEN_UNREADABLE, WHEN_UNKNOWN, WHEN_LATER, GRID_APART, GRID_OTHER
    }

    public Lack {
        parameters = List.copyOf(parameters);
    }
}
