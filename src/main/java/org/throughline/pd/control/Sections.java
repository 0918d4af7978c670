package org.throughline.pd.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.access.PersonId;
import org.throughline.pd.SectionId;
import org.throughline.pd.entity.NotOnStaff;
import org.throughline.pd.entity.Section;
import org.throughline.platform.NotFound;
import org.throughline.platform.SqlRead;

/** Keeps sections with their meetings and registrations. */
@ApplicationScoped
class Sections {

    @PersistenceContext
    EntityManager em;

    Section get(SectionId id) {
        return NotFound.unless(em.find(Section.class, id.value()));
    }

    /** Holds the row until the transaction ends, so that two people cannot take the last seat, nor two lines be posted. */
    Section lock(SectionId id) {
        return NotFound.unless(em.find(Section.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    void add(Section section) {
        em.persist(section);
    }

    void requireStaff(Collection<PersonId> people) {
        Set<UUID> ids = people.stream().map(PersonId::value).collect(Collectors.toSet());
        if (!ids.isEmpty() && count(ids) < ids.size()) {
            throw new NotOnStaff();
        }
    }

    private long count(Set<UUID> ids) {
        return SqlRead.of(em, Known.class, "select count(distinct person_id) from district.v_staff where person_id in (:ids)").with("ids", ids).one().people();
    }

    record Known(long people) {}
}
