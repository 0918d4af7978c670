package org.throughline.pd.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.pd.entity.Credit;
import org.throughline.pd.entity.CreditAccount;
import org.throughline.pd.entity.Registration;
import org.throughline.pd.entity.Section;
import org.throughline.platform.SqlRead;

/** Writes lines of credit, so that what is posted says what was attended. The section's row is locked by the caller. */
@ApplicationScoped
class Ledger {

    @PersistenceContext
    EntityManager em;

    @Inject
    AttendanceBook book;

    /** Posts, reverses and posts anew what is missing for these seats of the section. Returns the number of lines written. */
    int settle(Section section, List<Registration> seats, PersonId by, Instant at) {
        Map<PersonId, Integer> attended = book.minutes(section);
        Map<PersonId, List<Credit>> lines = lines(section);
        Map<UUID, OrganizationId> schools = schools(section);
        int written = 0;
        for (Registration seat : seats) {
            PersonId person = seat.person();
            CreditAccount account = new CreditAccount(seat, lines.getOrDefault(person, List.of()));
            for (Credit line : account.settle(attended.getOrDefault(person, 0), schools.get(person.value()), by, at)) {
                em.persist(line);
                if (line.reverses() != null) {
                    em.flush();     // the database lets a line stand only when the one before is taken back
                }
                written++;
            }
        }
        return written;
    }

    private Map<PersonId, List<Credit>> lines(Section section) {
        return em.createQuery("select c from Credit c where c.sectionId = :section", Credit.class)
                .setParameter("section", section.id()).getResultList().stream().collect(Collectors.groupingBy(Credit::person));
    }

    private Map<UUID, OrganizationId> schools(Section section) {
        return SqlRead.of(em, WorksAt.class, """
                        select distinct on (v.person_id) v.person_id, v.school_id
                        from pd.registration r
                        join district.v_staff v on v.person_id = r.person_id
                        where r.section_id = :section and r.given_back_at is null and v.school_id is not null
                        order by v.person_id, v.school_id""")
                .with("section", section.id()).list().stream().collect(Collectors.toMap(WorksAt::person, WorksAt::school));
    }

    record WorksAt(UUID person, OrganizationId school) {}
}
