package org.throughline.survey.paper.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.platform.SqlRead;
import org.throughline.survey.CampaignId;
import org.throughline.survey.paper.entity.FormNumber;

/** Batches of numbered forms. */
@ApplicationScoped
class PaperBatches {

    private static final String SELECT = """
            select b.id, b.campaign_id, b.school_id, o.name, b.language, b.letters, b.forms, b.hand_in, b.made_on,
                   (select coalesce(sum(cardinality(p.numbers)), 0) from survey.paper_part p where p.batch_id = b.id)
            from survey.paper_batch b join district.organization o on o.id = b.school_id
            """;

    @PersistenceContext
    EntityManager em;

    UUID add(CampaignId campaign, OrganizationId school, String language, int forms, String handIn, LocalDate day, PersonId by, RandomGenerator random) {
        UUID id = UUID.randomUUID();
        int added = 0;
        while (added == 0) {
            // letters that another batch of the campaign has are drawn anew
            added = em.createNativeQuery("""
                            insert into survey.paper_batch (id, campaign_id, school_id, language, letters, forms, hand_in, made_on, made_by)
                            values (:id, :campaign, :school, :language, :letters, :forms, :hand, :day, :by) on conflict (campaign_id, letters) do nothing""")
                    .setParameter("id", id).setParameter("campaign", campaign.value()).setParameter("school", school.value()).setParameter("language", language)
                    .setParameter("letters", FormNumber.letters(random)).setParameter("forms", forms).setParameter("hand", handIn)
                    .setParameter("day", day).setParameter("by", by.value()).executeUpdate();
        }
        return id;
    }

    PaperBatch get(UUID id) {
        return SqlRead.of(em, PaperBatch.class, SELECT + "where b.id = :id").with("id", id).one();
    }

    List<PaperBatch> of(CampaignId campaign) {
        return SqlRead.of(em, PaperBatch.class, SELECT + "where b.campaign_id = :campaign order by b.made_on desc, o.name, b.letters").with("campaign", campaign.value()).list();
    }

    void ask(UUID batch, UUID person) {
        em.createNativeQuery("insert into survey.paper_clerk (batch_id, person_id) values (:batch, :person) on conflict do nothing")
                .setParameter("batch", batch).setParameter("person", person).executeUpdate();
    }

    /** So many more forms of the batch came in envelopes whose codes were taken. */
    void opened(UUID batch, int envelopes) {
        em.createNativeQuery("update survey.paper_batch set envelopes = envelopes + :more where id = :id").setParameter("more", envelopes).setParameter("id", batch).executeUpdate();
    }

    boolean asked(UUID batch, PersonId person) {
        return SqlRead.of(em, Found.class, "select batch_id from survey.paper_clerk where batch_id = :batch and person_id = :person").with("batch", batch)
                .with("person", person.value()).first().isPresent();
    }

    /** Those that somebody was asked to type in, as long as the campaign's results are not published. */
    List<PaperBatch> askedOf(PersonId person) {
        return SqlRead.of(em, PaperBatch.class, SELECT + """
                        join survey.paper_clerk k on k.batch_id = b.id and k.person_id = :person
                        join survey.campaign c on c.id = b.campaign_id and c.published_at is null order by b.made_on, b.id""").with("person", person.value()).list();
    }

    record Found(UUID id) {}
}
