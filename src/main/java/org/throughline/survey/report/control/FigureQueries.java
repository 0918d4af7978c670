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
import org.throughline.platform.SqlRead;
import org.throughline.statistics.PublishedShare;
import org.throughline.survey.CampaignId;
import org.throughline.survey.campaign.control.CampaignQueries;

/** Published figures for programs, some at a time, of the viewer's schools; all schools together for whoever reads the whole district. */
@Stateless
@RolesAllowed(Can.SEE_SURVEY_RESULTS)
public class FigureQueries {

    @PersistenceContext
    EntityManager em;

    @Inject
    CampaignQueries campaigns;

    @Inject
    Viewer viewer;

    /**
     * @param schoolOrNull only of this school
     * @param axisOrNull   only of this axis, "" for everybody
     * @param codeOrNull   only of the item of this code
     */
    public List<Row> page(CampaignId id, OrganizationId schoolOrNull, String axisOrNull, String codeOrNull, int first, int size) {
        campaigns.details(id);
        Scope scope = viewer.scope(Can.SEE_SURVEY_RESULTS);
        if (schoolOrNull != null && !scope.holds(schoolOrNull)) {
            throw new NotYours();
        }
        return SqlRead.of(em, Row.class, """
                        select e.school_id, o.name, e.axis, e.grp, e.subject, e.subject_id, i.code, e.hidden, e.n, e.shares, e.favorable, e.low, e.high, e.coded, e.as_of, count(*) over ()
                        from survey.result_cell e
                        left join district.v_school o on o.id = e.school_id
                        left join survey.item i on i.id = e.subject_id
                        where e.campaign_id = :id and (e.school_id is null and :district or e.school_id is not null and (:whole or e.school_id in (:schools)))
                          and (cast(:school as uuid) is null or e.school_id = cast(:school as uuid))
                          and (cast(:axis as text) is null or e.axis = :axis) and (cast(:code as text) is null or i.code = :code)
                        order by e.school_id nulls first, e.axis, e.grp, i.position nulls first, e.subject_id offset :first rows fetch next :size rows only""")
                .with("id", id.value()).with("district", scope.whole()).with("whole", scope.unbounded()).with("schools", scope.ids())
                .with("school", schoolOrNull == null ? null : schoolOrNull.value()).with("axis", axisOrNull).with("code", codeOrNull).with("first", first).with("size", size).list();
    }

    /** @param total how many there are in all */
    public record Row(UUID school, String schoolName, String axis, String group, String kind, UUID subject, String code, boolean hidden, Integer n, String shares, Integer favorable, Integer low,
            Integer high, PublishedShare.End coded, LocalDate asOf, long total) {}
}
