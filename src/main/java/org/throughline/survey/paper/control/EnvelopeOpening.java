package org.throughline.survey.paper.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.NotYours;
import org.throughline.access.OrganizationId;
import org.throughline.access.Viewer;
import org.throughline.platform.SqlRead;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.text.Texts;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.CampaignId;
import org.throughline.survey.answer.control.Envelopes;
import org.throughline.survey.answer.entity.NotTakingAnswers;
import org.throughline.survey.campaign.entity.AccessCode;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.paper.entity.CodesOnEnvelopes;
import org.throughline.survey.paper.entity.CodesOnForms;
import org.throughline.survey.paper.entity.TooManyCodes;

/**
 * Envelopes of an anonymous campaign are opened: their codes tell who took part, and what lies in them is typed in apart from
 * that. For who runs surveys at the school and the colleagues asked to help with the batch. Kept are how many envelopes there
 * were and who took their codes, never which codes.
 */
@Stateless
@RolesAllowed(Can.SEE_OWN_WORK)
public class EnvelopeOpening {

    /** As many codes as are taken together. */
    public static final int MOST = 500;

    @PersistenceContext
    EntityManager em;

    @Inject
    PaperBatches batches;

    @Inject
    Envelopes envelopes;

    @Inject
    Viewer viewer;

    @Inject
    Texts texts;

    @Inject
    DomainClock clock;

    @Inject
    Audit audit;

    /** The batch whose forms came in envelopes. Refuses with NotYours, and with CodesOnForms where no envelope bears a code. */
    public Stack stack(UUID id) {
        PaperBatch batch = mine(id);
        Found found = found(id);
        if (!found.enveloped()) {
            throw new CodesOnForms();
        }
        return new Stack(batch, found.title(), found.envelopes());
    }

    /** Whether codes of this batch stand on envelopes: in an anonymous campaign that asks people by letter. */
    public boolean enveloped(UUID id) {
        return found(id).enveloped();
    }

    /** Takes the codes of a stack; see {@link CodesOnEnvelopes}. Late ones are taken until results are published. */
    public Envelopes.Taken take(UUID id, String typed) {
        PaperBatch batch = stack(id).batch();
        Found found = found(id);
        if (!found.takes(clock.instant())) {
            throw new NotTakingAnswers();
        }
        List<AccessCode> codes = CodesOnEnvelopes.read(typed);
        if (codes.size() > MOST) {
            throw new TooManyCodes(MOST);
        }
        Envelopes.Taken taken = envelopes.take(new CampaignId(batch.campaign()), new OrganizationId(batch.school()), codes);
        if (taken.counted() > 0) {
            batches.opened(id, taken.counted());
        }
        audit.note(viewer.id().value(), "paper-envelopes", id.toString(), batch.letters() + ", " + taken.counted() + "/" + codes.size());
        return taken;
    }

    private PaperBatch mine(UUID id) {
        PaperBatch batch = batches.get(id);
        if (!viewer.scope(Can.RUN_SURVEYS).holds(new OrganizationId(batch.school())) && !batches.asked(id, viewer.id())) {
            throw new NotYours();
        }
        return batch;
    }

    private Found found(UUID id) {
        return SqlRead.of(em, Found.class, """
                        select case :language when 'es' then coalesce(c.title_es, c.title_en) else c.title_en end, c.audience, c.confidentiality, b.envelopes, c.opens_at, c.published_at
                        from survey.paper_batch b join survey.campaign c on c.id = b.campaign_id where b.id = :id""")
                .with("id", id).with("language", texts.language().code()).one();
    }

    record Found(String title, Audience audience, Confidentiality confidentiality, int envelopes, Instant opensAt, Instant publishedAt) {

        boolean enveloped() {
            return inEnvelopes(audience, confidentiality);
        }

        boolean takes(Instant now) {
            return publishedAt == null && !now.isBefore(opensAt);
        }
    }

    /** Whether forms of a campaign come in envelopes with codes. */
    static boolean inEnvelopes(Audience audience, Confidentiality confidentiality) {
        return confidentiality == Confidentiality.ANONYMOUS && (audience == Audience.FAMILY || audience == Audience.STAFF);
    }

    /**
     * A stack of envelopes.
     *
     * @param opened how many were opened so far
     */
    public record Stack(PaperBatch batch, String title, int opened) {}
}
