package org.throughline.survey.report.entity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.statistics.Alpha;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Wording;

/**
 * Everything that a school's report tells, all of it published.
 *
 * @param similar what the schools most like it have in common, by item or scale: people's mean over those that can be told
 */
public record ReportData(Asked asked, School school, Map<UUID, ReportFigure> here, Map<UUID, ReportFigure> district, Map<UUID, Integer> similar, Earlier earlier, List<Scale> scales,
        List<OfGroup> groups, List<Reply> replies) {

    /**
     * What was asked, the same for all schools.
     *
     * @param owner       the district
     * @param byRole      whether groups are the roles of staff
     * @param commitments by id, in their order
     * @param asOf        the day of the figures
     * @param rate        whole per cent who answered of all asked at all schools; null where nobody was invited
     * @param minimum     people whom a figure needs
     */
    public record Asked(String owner, Wording title, Audience audience, boolean byRole, Confidentiality promise, Questionnaire questionnaire, Map<UUID, Wording> commitments,
            LocalDate from, LocalDate until, LocalDate asOf, boolean published, Integer rate, int minimum) {}

    public record School(UUID id, String name, String level, long invited, long answered) {

        /** Whole per cent, null where nobody was invited. */
        public Integer rate() {
            return invited == 0 ? null : (int) Math.min(100, (200 * answered + invited) / (2 * invited));
        }
    }

    /**
     * The last campaign of the audience that asked something in words that mean the same.
     *
     * @param here by the item of this campaign, what was said to its equivalent at this school then
     */
    public record Earlier(Wording title, Map<UUID, ReportFigure> here, Map<UUID, ReportFigure> scales) {}

    /** A scale at the school and in all schools together, null where nobody has a score. */
    public record Scale(UUID id, Wording name, Alpha.Gate gate, ReportFigure here, ReportFigure district) {}

    /**
     * What a group at the school said of a commitment.
     *
     * @param axis language, group or grade, with " +" for hidden ones told together
     */
    public record OfGroup(String axis, String group, UUID commitment, ReportFigure figure) {}

    /**
     * What was answered in public to a result of the school or of all schools.
     *
     * @param here whether it is the school's own
     */
    public record Reply(Wording heard, Wording answer, boolean here) {}
}
