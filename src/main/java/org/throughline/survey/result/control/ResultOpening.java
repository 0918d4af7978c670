package org.throughline.survey.result.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.NotYours;
import org.throughline.access.Viewer;
import org.throughline.platform.SqlRead;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.CampaignId;
import org.throughline.survey.campaign.control.CampaignDetails;
import org.throughline.survey.campaign.control.CampaignQueries;
import org.throughline.survey.campaign.entity.CampaignState;
import org.throughline.survey.reply.entity.ResultsNotPublished;

/** The survey coordinator of the district opens the page of results to everybody, after a look at it, and takes it back. */
@Stateless
@RolesAllowed(Can.RUN_SURVEYS)
public class ResultOpening {

    @PersistenceContext
    EntityManager em;

    @Inject
    PublicReading reading;

    @Inject
    CampaignQueries campaigns;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock clock;

    @Inject
    Audit audit;

    /** The page as everybody would read it. */
    public PublicSheet preview(CampaignId id, UUID schoolOrNull, String language) {
        requirePublished(id);
        return reading.read(id.value(), schoolOrNull, language);
    }

    /** Since when everybody reads it, and who opened it; empty while nobody does. */
    public Optional<Opened> opened(CampaignId id) {
        campaigns.details(id);
        return SqlRead.of(em, Opened.class, """
                        select r.since, p.display_name from survey.public_result r left join district.v_person p on p.id = r.by_id where r.campaign_id = :id""")
                .with("id", id.value()).first();
    }

    public void open(CampaignId id) {
        CampaignDetails details = requirePublished(id);
        em.createNativeQuery("insert into survey.public_result (campaign_id, since, by_id) values (:id, :since, :by) on conflict do nothing")
                .setParameter("id", id.value()).setParameter("since", clock.instant()).setParameter("by", viewer.id().value()).executeUpdate();
        audit.note(viewer.id().value(), "results-opened", id.toString(), details.code());
    }

    public void close(CampaignId id) {
        CampaignDetails details = requirePublished(id);
        em.createNativeQuery("delete from survey.public_result where campaign_id = :id").setParameter("id", id.value()).executeUpdate();
        audit.note(viewer.id().value(), "results-closed", id.toString(), details.code());
    }

    private CampaignDetails requirePublished(CampaignId id) {
        CampaignDetails details = campaigns.details(id);
        if (!viewer.scope(Can.RUN_SURVEYS).whole()) {
            throw new NotYours();
        }
        if (details.state() != CampaignState.PUBLISHED) {
            throw new ResultsNotPublished();
        }
        return details;
    }

    public record Opened(Instant since, String by) {}
}
