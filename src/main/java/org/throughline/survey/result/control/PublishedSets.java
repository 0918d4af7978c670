package org.throughline.survey.result.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.throughline.platform.SqlRead;
import org.throughline.survey.CampaignId;
import org.throughline.survey.result.entity.PublishedSet;

/** Keeps which tables a campaign publishes. */
@ApplicationScoped
public class PublishedSets {

    @PersistenceContext
    EntityManager em;

    public PublishedSet of(CampaignId campaign) {
        return SqlRead.of(em, PublishedSet.class, "select schools, levels, language, grp, grade from survey.published_set where campaign_id = :campaign")
                .with("campaign", campaign.value()).first().orElse(PublishedSet.WHOLE);
    }

    public void keep(CampaignId campaign, PublishedSet set) {
        em.createNativeQuery("""
                        insert into survey.published_set (campaign_id, schools, levels, language, grp, grade) values (:campaign, :schools, :levels, :language, :grp, :grade)
                        on conflict (campaign_id) do update set schools = excluded.schools, levels = excluded.levels, language = excluded.language,
                            grp = excluded.grp, grade = excluded.grade""")
                .setParameter("campaign", campaign.value()).setParameter("schools", set.schools()).setParameter("levels", set.levels())
                .setParameter("language", set.language().name()).setParameter("grp", set.group().name()).setParameter("grade", set.grade().name()).executeUpdate();
    }

    boolean frozen(CampaignId campaign) {
        return SqlRead.of(em, State.class, "select published_at is not null from survey.campaign where id = :campaign").with("campaign", campaign.value()).one().frozen();
    }

    record State(boolean frozen) {}
}
