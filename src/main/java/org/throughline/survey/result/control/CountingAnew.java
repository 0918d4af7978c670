package org.throughline.survey.result.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.platform.SqlRead;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.job.Jobs;
import org.throughline.platform.text.Texts;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.CampaignId;
import org.throughline.survey.campaign.control.CampaignQueries;

/** The coordinator has all answers of a campaign counted from the start, by a job, and is told whether any number was another. */
@Stateless
@RolesAllowed(Can.RUN_SURVEYS)
public class CountingAnew {

    @PersistenceContext
    EntityManager em;

    @Inject
    Jobs jobs;

    @Inject
    Recounting recounting;

    @Inject
    ResultMaking results;

    @Inject
    PublishedSets sets;

    @Inject
    CampaignQueries campaigns;

    @Inject
    Viewer viewer;

    @Inject
    Audit audit;

    @Inject
    Texts texts;

    @Inject
    DomainClock clock;

    /** The last time. */
    public record Last(Instant at, String by, long responses, long answers, long differing) {}

    public Optional<Last> last(CampaignId campaign) {
        campaigns.details(campaign);
        return SqlRead.of(em, Last.class, """
                        select r.counted_at, coalesce(p.display_name, ''), r.responses, r.answers, r.differing
                        from survey.recount r left join district.v_person p on p.id = r.counted_by where r.campaign_id = :campaign""")
                .with("campaign", campaign.value()).first();
    }

    /** Returns the id under which the job is followed. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public UUID start(CampaignId campaign) {
        String language = texts.language().code();
        return jobs.start("survey-recount", texts.of("tables.recount.job", campaigns.details(campaign).title().in(language)), viewer.id().value(),
                Map.of("campaign", campaign.toString(), "total", String.valueOf(expected(campaign)), "language", language));
    }

    private long expected(CampaignId campaign) {
        return SqlRead.of(em, Answers.class, "select coalesce(sum(t.n), 0) from survey.tally_group g join survey.tally_answer t on t.group_id = g.id where g.campaign_id = :campaign")
                .with("campaign", campaign.value()).one().n();
    }

    /**
     * What differed is put right, and what may be read of an open campaign with it; published results stay as they are.
     *
     * @param progress is told how many answers were read, now and then
     */
    public void count(CampaignId campaign, LongConsumer progress) {
        campaigns.details(campaign);
        recounting.follow(campaign);
        Recounting.Outcome outcome = recounting.count(campaign, progress);
        em.createNativeQuery("""
                        insert into survey.recount (campaign_id, counted_by, counted_at, responses, answers, differing) values (:campaign, :by, :at, :responses, :answers, :differing)
                        on conflict (campaign_id) do update set counted_by = excluded.counted_by, counted_at = excluded.counted_at,
                            responses = excluded.responses, answers = excluded.answers, differing = excluded.differing""")
                .setParameter("campaign", campaign.value()).setParameter("by", viewer.id().value()).setParameter("at", clock.instant())
                .setParameter("responses", outcome.responses()).setParameter("answers", outcome.answers()).setParameter("differing", outcome.differing()).executeUpdate();
        audit.note(viewer.id().value(), "campaign-recounted", campaign.toString(), outcome.responses() + " responses, " + outcome.answers() + " answers, " + outcome.differing() + " differing");
        if (outcome.differing() > 0 && !sets.frozen(campaign)) {
            results.refresh(campaign);
        }
    }

    record Answers(long n) {}
}
