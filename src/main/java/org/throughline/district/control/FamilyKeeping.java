package org.throughline.district.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.PersonId;
import org.throughline.access.Viewer;
import org.throughline.district.control.FamilyDetails.Channel;
import org.throughline.district.control.FamilyDetails.ConsentKind;
import org.throughline.district.control.FamilyDetails.ConsentSource;
import org.throughline.platform.Ids;
import org.throughline.platform.NotFound;
import org.throughline.platform.SqlRead;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.time.RealTime;

/** Staff write down what a family told them. It comes before what rosters and files say, and survives every import. */
@Stateless
@RolesAllowed(Can.KEEP_PEOPLE)
public class FamilyKeeping {

    @PersistenceContext
    EntityManager em;

    @Inject
    Viewer viewer;

    @Inject
    Audit audit;

    @Inject
    @RealTime
    Clock clock;

    /** A language tag, or null for what rosters and files say. */
    public void speak(PersonId asked, String language) {
        UUID person = kept(asked);
        em.createNativeQuery("delete from district.contact_preference where person_id = :person").setParameter("person", person).executeUpdate();
        if (language != null && !language.isEmpty()) {
            em.createNativeQuery("insert into district.contact_preference (person_id, language, chosen_at, recorded_by) values (:person, :language, :at, :by)")
                    .setParameter("person", person).setParameter("language", language).setParameter("at", clock.instant())
                    .setParameter("by", viewer.id().value()).executeUpdate();
        }
        audit.note(viewer.id().value(), "language chosen", person.toString(), language == null || language.isEmpty() ? "as the rosters say" : language);
    }

    /** An address of our own for a channel; empty leaves it to the rosters again. The earlier one stays on record. */
    public void reach(PersonId asked, Channel channel, String address) {
        UUID person = kept(asked);
        em.createNativeQuery("update district.contact set ended_at = :at where person_id = :person and channel = :channel and ended_at is null")
                .setParameter("at", clock.instant()).setParameter("person", person).setParameter("channel", channel.name()).executeUpdate();
        String given = address == null ? "" : address.strip();
        if (!given.isEmpty()) {
            if (channel == Channel.EMAIL && !given.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
                throw new NoEmailAddress(given);
            }
            em.createNativeQuery("insert into district.contact (id, person_id, channel, address, recorded_at, recorded_by) values (:id, :person, :channel, :address, :at, :by)")
                    .setParameter("id", Ids.timeOrdered()).setParameter("person", person).setParameter("channel", channel.name())
                    .setParameter("address", given).setParameter("at", clock.instant()).setParameter("by", viewer.id().value()).executeUpdate();
        }
        audit.note(viewer.id().value(), "contact recorded", person.toString(), channel.name());
    }

    /** The person confirmed the address of this channel, to whoever notes it. */
    public void verify(PersonId asked, Channel channel) {
        UUID person = kept(asked);
        int own = em.createNativeQuery("update district.contact set verified_at = :at where person_id = :person and channel = :channel and ended_at is null")
                .setParameter("at", clock.instant()).setParameter("person", person).setParameter("channel", channel.name()).executeUpdate();
        if (own == 0) {
            em.createNativeQuery("""
                            insert into district.contact (id, person_id, channel, address, recorded_at, recorded_by, verified_at)
                            select :id, w.person_id, w.channel, w.address, :at, :by, :at from district.v_contact w where w.person_id = :person and w.channel = :channel""")
                    .setParameter("id", Ids.timeOrdered()).setParameter("at", clock.instant()).setParameter("by", viewer.id().value())
                    .setParameter("person", person).setParameter("channel", channel.name()).executeUpdate();
        }
        audit.note(viewer.id().value(), "contact verified", person.toString(), channel.name());
    }

    /** A further line; the last one holds. Given is false for a refusal, and for an opt-out. */
    public void record(PersonId asked, ConsentKind kind, String scope, boolean given, ConsentSource source, LocalDate decidedOn, LocalDate expiresOn) {
        UUID person = kept(asked);
        if (expiresOn != null && expiresOn.isBefore(decidedOn)) {
            throw new EndsBeforeItBegins();
        }
        em.createNativeQuery("""
                        insert into district.consent_line (id, person_id, kind, scope, given, source, decided_on, expires_on, recorded_at, recorded_by)
                        values (:id, :person, :kind, :scope, :given, :source, :decided, cast(:expires as date), :at, :by)""")
                .setParameter("id", Ids.timeOrdered()).setParameter("person", person).setParameter("kind", kind.name()).setParameter("scope", scope)
                .setParameter("given", given).setParameter("source", source.name()).setParameter("decided", decidedOn)
                .setParameter("expires", expiresOn == null ? null : expiresOn.toString()).setParameter("at", clock.instant())
                .setParameter("by", viewer.id().value()).executeUpdate();
        audit.note(viewer.id().value(), kind == ConsentKind.MEDIA ? "media consent recorded" : "opt-out recorded", person.toString(), scope + (given ? " yes" : " no"));
    }

    /** Refuses who is out of reach as if there were nobody. */
    private UUID kept(PersonId asked) {
        return Reach.in(viewer.scope(Can.KEEP_PEOPLE), SqlRead.of(em, Kept.class, """
                        select p.id from district.person a join district.person p on p.id = a.kept_id where a.id = :id and %s""".formatted(Reach.OF_PERSON)))
                .with("id", asked.value()).first().orElseThrow(NotFound::new).id();
    }

    record Kept(UUID id) {}
}
