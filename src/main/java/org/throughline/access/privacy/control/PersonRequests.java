package org.throughline.access.privacy.control;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.PersonId;
import org.throughline.access.privacy.entity.PersonRequest;
import org.throughline.platform.SqlRead;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.privacy.PeopleByName;
import org.throughline.platform.privacy.PersonalData.Outcome;
import org.throughline.platform.text.Texts;
import org.throughline.platform.time.RealTime;

/** A person's data are handed out, or erased, because somebody asked for it. */
@Stateless
@RolesAllowed(Can.GUARD_PRIVACY)
public class PersonRequests {

    @PersistenceContext
    EntityManager em;

    @Resource
    SessionContext context;

    @Inject
    Guarding guarding;

    @Inject
    Erasing erasing;

    @Inject
    RequestLines lines;

    @Inject
    Disclosing disclosing;

    @Inject
    Audit audit;

    @Inject
    Texts texts;

    @Inject
    @RealTime
    Clock clock;

    /** Notes the wish; {@link ExportStart} makes the file. What goes to somebody else is noted as a disclosure. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public UUID export(PersonId person, String reason, Disclosing.Given toAnother) {
        guarding.require(person.value());
        PersonRequest request = PersonRequest.export(person.value(), reason, texts.language().code(), guarding.viewer(), clock.instant());
        em.persist(request);
        em.flush();
        if (toAnother != null) {
            disclosing.byExport(toAnother, List.of(person.value()), request.id());
        }
        audit.note(guarding.viewer(), "person's data asked for", person.toString(), request.id().toString());
        return request.id();
    }

    /** What an erasure would do now: it is done, and taken back. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<Outcome> wouldErase(PersonId person) {
        guarding.require(person.value());
        List<Outcome> outcomes = erasing.everywhere(person.value());
        context.setRollbackOnly();
        return outcomes;
    }

    /** True while a legal hold keeps the person's data. */
    public boolean isHeld(PersonId person) {
        guarding.require(person.value());
        return erasing.isHeld(person.value());
    }

    /** Erases at once. Refuses unless the person's name is typed once more. */
    public UUID erase(PersonId person, String reason, String typedName) {
        PeopleByName.Named named = guarding.require(person.value());
        if (!named.name().equalsIgnoreCase(typedName.strip().replaceAll("\\s+", " "))) {
            throw new NameNotTheirs();
        }
        if (SqlRead.of(em, Done.class, "select count(*) from access.person_request where person_id = :person and kind = 'ERASURE' and state = 'DONE'")
                .with("person", person.value()).one().n() > 0 && !named.active() && erasing.subject(person.value()).marks().names().isEmpty()) {
            throw new AlreadyErased();
        }
        PersonRequest request = PersonRequest.erasure(person.value(), reason, texts.language().code(), guarding.viewer(), clock.instant());
        request.erased(clock.instant());
        em.persist(request);
        em.flush();
        lines.write(request.id(), erasing.everywhere(person.value()));
        audit.note(guarding.viewer(), "person erased", person.toString(), request.id().toString());
        return request.id();
    }

    record Done(long n) {}
}
