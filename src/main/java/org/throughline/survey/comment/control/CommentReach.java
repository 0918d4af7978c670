package org.throughline.survey.comment.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.NotYours;
import org.throughline.access.OrganizationId;
import org.throughline.access.Scope;
import org.throughline.access.Viewer;
import org.throughline.platform.SqlRead;
import org.throughline.survey.CampaignId;

/** Of which schools of a campaign a viewer reads comments; of all together only who answers for all of them. */
@ApplicationScoped
class CommentReach {

    /** That no school was asked which is not the viewer's: two districts may ask together. */
    static final String ALL_MINE = "not exists (select 1 from survey.campaign_school m where m.campaign_id = c.campaign_id and m.school_id not in (:schools))";

    @PersistenceContext
    EntityManager em;

    @Inject
    Viewer viewer;

    /** @param place null for all schools together */
    void require(CampaignId campaign, OrganizationId place) {
        if (place == null && !all(campaign)) {
            throw new NotYours();
        }
        if (place != null) {
            viewer.require(Can.READ_COMMENTS, place);
        }
        Scope scope = viewer.scope(Can.READ_COMMENTS);
        SqlRead.of(em, Found.class, """
                        select m.campaign_id from survey.campaign_school m
                        where m.campaign_id = :campaign and (:whole or m.school_id in (:schools)) fetch next 1 rows only""")
                .with("campaign", campaign.value()).with("whole", scope.unbounded()).with("schools", scope.ids()).first().orElseThrow(NotYours::new);
    }

    boolean all(CampaignId campaign) {
        Scope scope = viewer.scope(Can.READ_COMMENTS);
        return scope.whole() && (scope.unbounded() || SqlRead.of(em, Found.class,
                "select c.campaign_id from (select cast(:campaign as uuid) as campaign_id) c where " + ALL_MINE).with("campaign", campaign.value()).with("schools", scope.ids()).first().isPresent());
    }

    record Found(UUID id) {}
}
