package org.throughline.district.roster.control;

import java.util.List;

/**
 * A class at a school.
 *
 * @param grades two digits or letters, for example 04 or KG
 * @param type   homeroom, scheduled, or another word
 * @param terms  ids of sessions, at least one
 */
public record ClassRow(RowOrigin origin, String title, List<String> grades, String course, String code, String type,
        String location, String school, List<String> terms, List<String> subjects, List<String> subjectCodes,
        List<String> periods) implements RosterRow {

    @Override
    public RosterKind kind() {
        return RosterKind.CLASS;
    }
}
