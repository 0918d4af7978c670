package org.throughline.district.roster.control;

import java.util.List;

/**
 * A course of studies, which classes teach.
 *
 * @param schoolYear id of a session
 * @param grades     as {@link ClassRow} has them
 */
public record CourseRow(RowOrigin origin, String schoolYear, String title, String code, List<String> grades, String org,
        List<String> subjects, List<String> subjectCodes) implements RosterRow {

    @Override
    public RosterKind kind() {
        return RosterKind.COURSE;
    }
}
