package org.throughline.survey.report.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.platform.SqlRead;
import org.throughline.platform.time.RealTime;
import org.throughline.survey.CampaignId;

/** Keeps the reports that were made, until they are made anew or too old. */
@ApplicationScoped
class ReportFiles {

    @PersistenceContext
    EntityManager em;

    @Inject
    @RealTime
    Clock clock;

    void drop(CampaignId campaign, String language, Collection<UUID> schools) {
        em.createNativeQuery("delete from survey.school_report where campaign_id = :campaign and language = :language and school_id in (:schools)")
                .setParameter("campaign", campaign.value()).setParameter("language", language).setParameter("schools", schools).executeUpdate();
        dropTogether(campaign, language);
    }

    private void dropTogether(CampaignId campaign, String language) {
        em.createNativeQuery("delete from survey.school_report where campaign_id = :campaign and language = :language and school_id is null")
                .setParameter("campaign", campaign.value()).setParameter("language", language).executeUpdate();
    }

    /** Schools that have a report. */
    Set<UUID> made(CampaignId campaign, String language) {
        return Set.copyOf(SqlRead.of(em, Found.class, "select school_id from survey.school_report where campaign_id = :campaign and language = :language and school_id is not null")
                .with("campaign", campaign.value()).with("language", language).list().stream().map(Found::id).toList());
    }

    /** Two who make the same at once make it once. */
    void add(CampaignId campaign, UUID schoolOrNull, String language, byte[] pdf) {
        if (schoolOrNull == null) {
            dropTogether(campaign, language);
        }
        em.createNativeQuery("""
                        insert into survey.school_report (id, campaign_id, school_id, language, made_at, content)
                        values (:id, :campaign, cast(:school as uuid), :language, :at, :content) on conflict (campaign_id, school_id, language) do nothing""")
                .setParameter("id", UUID.randomUUID()).setParameter("campaign", campaign.value()).setParameter("school", schoolOrNull).setParameter("language", language)
                .setParameter("at", clock.instant()).setParameter("content", pdf).executeUpdate();
    }

    /** By language, of some schools. */
    List<Made> all(CampaignId campaign, Collection<UUID> schools, boolean together) {
        return SqlRead.of(em, Made.class, """
                        select language, count(*) filter (where school_id is not null), max(made_at), bool_or(school_id is null) from survey.school_report
                        where campaign_id = :campaign and (school_id in (:schools) or school_id is null and :together) group by language
                        having count(school_id) > 0 order by language""")
                .with("campaign", campaign.value()).with("schools", schools).with("together", together).list();
    }

    Optional<byte[]> of(CampaignId campaign, UUID schoolOrNull, String language) {
        return SqlRead.of(em, Content.class, "select content from survey.school_report where campaign_id = :campaign and language = :language and school_id is not distinct from cast(:school as uuid)")
                .with("campaign", campaign.value()).with("language", language).with("school", schoolOrNull).first().map(Content::content);
    }

    /** @param together whether there is one document of all of them */
    record Made(String language, long schools, Instant madeAt, boolean together) {}

    record Found(UUID id) {}

    record Content(byte[] content) {}
}
