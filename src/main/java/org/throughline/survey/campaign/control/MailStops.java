package org.throughline.survey.campaign.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.BufferUnderflowException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.throughline.platform.Ids;
import org.throughline.platform.NotFound;
import org.throughline.platform.SqlRead;
import org.throughline.platform.secret.Sealing;
import org.throughline.platform.text.Language;

/** Who wants no more survey mail, and the addresses by which they say so: the person sealed, so that nobody can make another's. */
@ApplicationScoped
class MailStops {

    private static final String PLACE = "survey.mail_opt_out";

    @PersistenceContext
    EntityManager em;

    @Inject
    Sealing sealing;

    String address(String publicUrl, UUID person, Language language) {
        byte[] sealed = sealing.sealed(person.toString().getBytes(StandardCharsets.US_ASCII), PLACE);
        return publicUrl + "/u/" + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed) + "?lang=" + language.code();
    }

    /** Whose address it is; refuses with NotFound. */
    UUID person(String token) {
        try {
            return Ids.parse(new String(sealing.opened(Base64.getUrlDecoder().decode(token), PLACE), StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException | IllegalStateException | BufferUnderflowException e) {
            // nothing that we sealed
            throw new NotFound();
        }
    }

    boolean stopped(UUID person) {
        return SqlRead.of(em, Campaigns.Held.class, "select exists (select 1 from survey.mail_opt_out where person_id = :person)").with("person", person).one().held();
    }

    void stop(UUID person, LocalDate day) {
        em.createNativeQuery("""
                        insert into survey.mail_opt_out (person_id, since)
                        select p.kept_id, :day from district.person p where p.id = :person on conflict do nothing""")
                .setParameter("person", person).setParameter("day", day).executeUpdate();
    }

    void again(UUID person) {
        em.createNativeQuery("delete from survey.mail_opt_out where person_id = (select p.kept_id from district.person p where p.id = :person)")
                .setParameter("person", person).executeUpdate();
    }
}
