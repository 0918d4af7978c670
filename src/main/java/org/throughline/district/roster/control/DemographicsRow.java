package org.throughline.district.roster.control;

import java.time.LocalDate;

/**
 * What a district may share about a student for results by group; the id is the user's. Place of birth and residence
 * status are not read, since nothing here needs them. Every value may be null, which is "not said".
 *
 * @param sex            male, female, unspecified, other, or another word
 * @param englishLearner from the column metadata.englishLearner
 * @param disability     from the column metadata.disability
 * @param lunchStatus    from the column metadata.lunchStatus, in the district's words
 */
public record DemographicsRow(RowOrigin origin, LocalDate birthDate, String sex, Boolean americanIndianOrAlaskaNative,
        Boolean asian, Boolean blackOrAfricanAmerican, Boolean nativeHawaiianOrOtherPacificIslander, Boolean white,
        Boolean twoOrMoreRaces, Boolean hispanicOrLatino, Boolean englishLearner, Boolean disability,
        String lunchStatus) implements RosterRow {

    @Override
    public RosterKind kind() {
        return RosterKind.DEMOGRAPHICS;
    }
}
