package org.throughline.district.roster.control;

/**
 * A district, school or other organization.
 *
 * @param type   department, school, district, local, state, national, or another word
 * @param level  from the column metadata.level, for example elementary
 * @param cohort from the column metadata.cohort
 */
public record OrgRow(RowOrigin origin, String name, String type, String identifier, String parent, String level,
        String cohort) implements RosterRow {

    @Override
    public RosterKind kind() {
        return RosterKind.ORG;
    }
}
