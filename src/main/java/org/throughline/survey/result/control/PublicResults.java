package org.throughline.survey.result.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.throughline.platform.SqlRead;

/** Results for anybody: only of campaigns whose page somebody opened to the public, and only what is published of them. */
@Stateless
@PermitAll
public class PublicResults {

    @PersistenceContext
    EntityManager em;

    @Inject
    PublicReading reading;

    /** @param schoolOrNull one that the campaign publishes; all together for any other */
    public Optional<PublicSheet> of(String code, UUID schoolOrNull, String language) {
        return SqlRead.of(em, Found.class, """
                        select c.id from survey.campaign c join survey.public_result p on p.campaign_id = c.id
                        where c.code = :code and c.published_at is not null""").with("code", code).first()
                .map(found -> reading.read(found.id(), schoolOrNull, language));
    }

    record Found(UUID id) {}
}
