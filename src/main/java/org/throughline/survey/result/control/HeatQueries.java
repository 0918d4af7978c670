package org.throughline.survey.result.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.Scope;
import org.throughline.access.Viewer;
import org.throughline.platform.SqlRead;
import org.throughline.survey.CampaignId;
import org.throughline.survey.campaign.control.CampaignQueries;

/** What was said of each commitment at each of the viewer's schools, as it may be read, and at all schools beside it. */
@Stateless
@RolesAllowed(Can.SEE_SURVEY_RESULTS)
public class HeatQueries {

    @PersistenceContext
    EntityManager em;

    @Inject
    CampaignQueries campaigns;

    @Inject
    Viewer viewer;

    /** The commitments that the campaign asked about, in the order of the plan. */
    public List<Column> columns(CampaignId campaign, String language) {
        campaigns.details(campaign);
        return SqlRead.of(em, Column.class, """
                        select v.id, v.code, case when :language = 'es' then coalesce(nullif(v.short_es, ''), v.short_en) else v.short_en end
                        from vision.v_commitment v where exists (select 1 from survey.result_cell e where e.campaign_id = :campaign and e.subject = 'COMMITMENT' and e.subject_id = v.id)
                        order by v.position, v.id""").with("campaign", campaign.value()).with("language", language).list();
    }

    /** All schools together first, with no school, then schools by name. A school that nobody answered for has a line with no commitment. */
    public List<Cell> cells(CampaignId campaign) {
        campaigns.details(campaign);
        Scope scope = viewer.scope(Can.SEE_SURVEY_RESULTS);
        return SqlRead.of(em, Cell.class, """
                        select o.id, o.name, e.subject_id, e.hidden, e.n, e.favorable, e.low, e.high, e.coded
                        from (select cast(null as uuid) as id, cast(null as text) as name
                              union all
                              select v.id, v.name from survey.campaign_school s join district.v_school v on v.id = s.school_id
                              where s.campaign_id = :campaign and (:whole or s.school_id in (:schools))) o
                        left join survey.result_cell e on e.campaign_id = :campaign and e.subject = 'COMMITMENT' and e.axis = '' and e.school_id is not distinct from o.id
                        order by o.id is not null, o.name, o.id, e.subject_id""")
                .with("campaign", campaign.value()).with("whole", scope.unbounded()).with("schools", scope.ids()).list();
    }

    public record Column(UUID id, String code, String name) {}

    /** @param hidden null where nobody answered */
    public record Cell(UUID school, String name, UUID commitment, Boolean hidden, Integer n, Integer favorable, Integer low, Integer high, String coded) {}
}
