package org.throughline.survey.reply.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.throughline.access.OrganizationId;
import org.throughline.platform.NotFound;
import org.throughline.platform.SqlRead;
import org.throughline.survey.CampaignId;
import org.throughline.survey.reply.entity.Reply;
import org.throughline.survey.reply.entity.Subject;

/** Replies, and the results that they are to. */
@ApplicationScoped
class Replies {

    @PersistenceContext
    EntityManager em;

    void add(Reply reply) {
        em.persist(reply);
        em.flush();
    }

    Reply lock(UUID id) {
        return NotFound.unless(em.find(Reply.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    boolean there(CampaignId campaign, OrganizationId school, Subject subject, UUID of) {
        return SqlRead.of(em, Yes.class, """
                        select exists (select 1 from survey.reply where campaign_id = :campaign and school_id is not distinct from cast(:school as uuid)
                            and subject = :subject and subject_id = :of)""")
                .with("campaign", campaign.value()).with("school", school == null ? null : school.value()).with("subject", subject.name()).with("of", of).one().yes();
    }

    /** The figure of a result at a place; empty where there is none that may be read. */
    Optional<Figure> figure(CampaignId campaign, OrganizationId school, Subject subject, UUID of) {
        return SqlRead.of(em, Figure.class, """
                        select n, value, coded from survey.v_result_figure
                        where campaign_id = :campaign and school_id is not distinct from cast(:school as uuid) and subject = :subject and subject_id = :of""")
                .with("campaign", campaign.value()).with("school", school == null ? null : school.value()).with("subject", subject.name()).with("of", of).first();
    }

    /** The commitment that a result is about. */
    Optional<UUID> commitment(Subject subject, UUID of) {
        return switch (subject) {
            case COMMITMENT -> Optional.of(of);
            case ITEM -> SqlRead.of(em, Id.class, "select commitment_id from survey.item where id = :of and commitment_id is not null").with("of", of).first().map(Id::id);
            case SCALE -> SqlRead.of(em, Id.class, """
                            select cast(min(cast(commitment_id as text)) as uuid) from survey.item where construct_id = :of
                            having count(*) = count(commitment_id) and count(distinct commitment_id) = 1""")
                    .with("of", of).first().map(Id::id);
        };
    }

    record Id(UUID id) {}

    record Yes(boolean yes) {}

    /** @param value per cent favorable, or a scale's score */
    record Figure(int n, int value, String coded) {}
}
