package org.throughline.survey.report.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.NotYours;
import org.throughline.access.OrganizationId;
import org.throughline.access.Scope;
import org.throughline.access.Viewer;
import org.throughline.platform.Narrowed;
import org.throughline.statistics.PublishedShare;
import org.throughline.survey.CampaignId;
import org.throughline.survey.campaign.control.CampaignQueries;
import org.throughline.survey.instrument.control.Questionnaires;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.report.entity.ReportFigure;

/** Published figures for programs, some at a time, of the viewer's schools; all schools together for whoever reads the whole district. */
@Stateless
@RolesAllowed(Can.SEE_SURVEY_RESULTS)
public class FigureQueries {

    @PersistenceContext
    EntityManager em;

    @Inject
    CampaignQueries campaigns;

    @Inject
    Questionnaires questionnaires;

    @Inject
    Viewer viewer;

    /**
     * @param schoolOrNull only of this school
     * @param axisOrNull   only of this axis, "" for everybody
     * @param codeOrNull   only of the item of this code
     */
    public List<Row> page(CampaignId id, OrganizationId schoolOrNull, String axisOrNull, String codeOrNull, int first, int size) {
        Questionnaire asked = questionnaires.of(campaigns.details(id).instrument());
        Scope scope = viewer.scope(Can.SEE_SURVEY_RESULTS);
        if (schoolOrNull != null && !scope.holds(schoolOrNull)) {
            throw new NotYours();
        }
        Narrowed narrowed = new Narrowed().and("e.campaign_id = :id", "id", id.value());
        if (!scope.unbounded()) {
            narrowed.and("e.school_id in (:schools)" + (scope.whole() ? " or e.school_id is null" : ""), "schools", scope.ids());
        }
        if (schoolOrNull != null) {
            narrowed.and("e.school_id = :school", "school", schoolOrNull.value());
        }
        if (axisOrNull != null) {
            narrowed.and("e.axis = :axis", "axis", axisOrNull);
        }
        if (codeOrNull != null) {
            narrowed.and("i.code = :code", "code", codeOrNull);
        }
        return narrowed.read(em, Stored.class, """
                        select e.school_id, o.name, e.axis, e.grp, e.subject, e.subject_id, i.code, e.hidden, e.n, e.shares, e.favorable, e.low, e.high, e.coded, e.as_of, count(*) over ()
                        from survey.result_cell e
                        left join district.v_school o on o.id = e.school_id
                        left join survey.item i on i.id = e.subject_id
                        where %s
                        order by e.school_id nulls first, e.axis, e.grp, i.position nulls first, e.subject_id offset :first rows fetch next :size rows only""")
                .with("first", first).with("size", size).list().stream().map(stored -> stored.row(asked)).toList();
    }

    /**
     * @param shares whole per cents of the options from the least favorable; empty where they are held back
     * @param mean   of the values chosen, null where there is none
     * @param total  how many there are in all
     */
    public record Row(UUID school, String schoolName, String axis, String group, String kind, UUID subject, String code, boolean hidden, Integer n, List<Integer> shares, Double mean,
            Integer favorable, Integer low, Integer high, PublishedShare.End coded, LocalDate asOf, long total) {}

    record Stored(UUID school, String schoolName, String axis, String group, String kind, UUID subject, String code, boolean hidden, Integer n, String shares, Integer favorable, Integer low,
            Integer high, PublishedShare.End coded, LocalDate asOf, long total) {

        Row row(Questionnaire asked) {
            List<Integer> parts = new ReportFigure(hidden, n, shares, favorable, low, high, coded).parts();
            return new Row(school, schoolName, axis, group, kind, subject, code, hidden, n, parts, asked.item(subject).flatMap(item -> item.mean(parts)).orElse(null), favorable, low, high, coded,
                    asOf, total);
        }
    }
}
