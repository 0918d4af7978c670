package org.throughline.access.wall.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.PersonId;
import org.throughline.access.Viewer;
import org.throughline.platform.Ids;
import org.throughline.platform.NotFound;
import org.throughline.platform.SqlRead;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.mail.Outbox;
import org.throughline.platform.text.Language;
import org.throughline.platform.text.TextBundle;
import org.throughline.platform.time.RealTime;

/** Two people open a wall together, for a reason and for some hours, and the one concerned is told. */
@Stateless
public class BreakingGlass {

    private static final int MOST_HOURS = 72;

    @PersistenceContext
    EntityManager em;

    @Inject
    Viewer viewer;

    @Inject
    Audit audit;

    @Inject
    Outbox outbox;

    @Inject
    @RealTime
    Clock clock;

    /** Asks to see what there may be of a kind about a person; whether there is any is not told. */
    @RolesAllowed(Can.ASK_TO_BREAK_GLASS)
    public UUID ask(PersonId concerned, String kind, String reason, int hours) {
        if (reason == null || reason.isBlank() || kind == null || kind.isBlank() || hours < 1 || hours > MOST_HOURS) {
            throw new GlassIncomplete();
        }
        requireReach(concerned, Can.ASK_TO_BREAK_GLASS);
        UUID id = Ids.timeOrdered();
        em.createNativeQuery("""
                        insert into access.glass (id, kind, concerned_id, reason, hours, asked_by, asked_at)
                        values (:id, :kind, :concerned, :reason, :hours, :by, :at)""")
                .setParameter("id", id).setParameter("kind", kind).setParameter("concerned", concerned.value()).setParameter("reason", reason.strip())
                .setParameter("hours", hours).setParameter("by", viewer.id().value()).setParameter("at", clock.instant()).executeUpdate();
        audit.note(viewer.id().value(), "asked to break the glass", concerned.toString(), kind + ": " + reason.strip());
        return id;
    }

    /** Opens it from now on, for the hours that were asked for, and tells the person concerned. */
    @RolesAllowed(Can.AGREE_TO_BREAK_GLASS)
    public void agree(UUID id) {
        Asked asked = waiting(id);
        Instant until = clock.instant().plus(Duration.ofHours(asked.hours()));
        em.createNativeQuery("update access.glass set agreed_by = :by, agreed_at = :at, opens_until = :until where id = :id")
                .setParameter("by", viewer.id().value()).setParameter("at", clock.instant()).setParameter("until", until).setParameter("id", id).executeUpdate();
        audit.note(viewer.id().value(), "agreed to break the glass", asked.concerned().toString(), asked.kind() + ": " + asked.reason() + ", until " + until);
        tell(asked);
    }

    @RolesAllowed(Can.AGREE_TO_BREAK_GLASS)
    public void decline(UUID id) {
        Asked asked = waiting(id);
        em.createNativeQuery("update access.glass set declined_by = :by, declined_at = :at where id = :id")
                .setParameter("by", viewer.id().value()).setParameter("at", clock.instant()).setParameter("id", id).executeUpdate();
        audit.note(viewer.id().value(), "declined to break the glass", asked.concerned().toString(), asked.kind() + ": " + asked.reason());
    }

    private Asked waiting(UUID id) {
        Asked asked = SqlRead.of(em, Asked.class, """
                        select concerned_id, kind, reason, hours, asked_by, agreed_at is not null or declined_at is not null
                        from access.glass where id = :id for update""").with("id", id).one();
        requireReach(asked.concerned(), Can.AGREE_TO_BREAK_GLASS);
        if (viewer.id().equals(asked.by()) || viewer.id().equals(asked.concerned())) {
            throw new GlassSecondPerson();
        }
        if (asked.decided()) {
            throw new GlassDecided();
        }
        return asked;
    }

    private void requireReach(PersonId person, String capability) {
        NotFound.unless(SqlRead.of(em, Known.class, """
                        select p.id from district.v_person p where p.id = :id
                          and (:whole or exists (select 1 from district.v_staff t where t.person_id = p.id and t.school_id in (:schools)))""")
                .with("id", person.value()).with("whole", viewer.scope(capability).unbounded()).with("schools", viewer.scope(capability).ids()).first().orElse(null));
    }

    private void tell(Asked asked) {
        SqlRead.of(em, Address.class, """
                        select v.email, coalesce((select a.language from access.account a where a.person_id = v.id), 'en') from district.v_person v
                        where v.id = :id and v.email like '%_@_%'""").with("id", asked.concerned().value()).first().ifPresent(address -> {
            Language language = Language.ofCode(address.language()).orElse(Language.EN);
            TextBundle texts = TextBundle.in(language.locale());
            outbox.put(address.email(), texts.get("permission.glass.mail.subject"),
                    texts.of("permission.glass.mail.body", asked.kind(), asked.reason(), asked.hours(), viewer.name()), language);
        });
    }

    record Asked(PersonId concerned, String kind, String reason, int hours, PersonId by, boolean decided) {}

    record Known(UUID id) {}

    record Address(String email, String language) {}
}
