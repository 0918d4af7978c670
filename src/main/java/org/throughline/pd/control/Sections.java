package org.throughline.pd.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.access.NotYours;
import org.throughline.access.PersonId;
import org.throughline.access.Scope;
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

    /** Refuses who neither leads the section nor is in charge at its school, as if it were not there. */
    void requireLedOrAt(SectionId id, PersonId viewer, Scope scope) {
        SqlRead.of(em, Found.class, """
                        select s.id from pd.section s where s.id = :id and (:whole or s.school_id in (:schools)
                            or exists (select 1 from pd.facilitator f where f.section_id = s.id and f.person_id = :viewer))""")
                .with("id", id.value()).with("whole", scope.unbounded()).with("schools", scope.ids()).with("viewer", viewer.value())
                .first().orElseThrow(NotYours::new);
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

    record Found(UUID id) {}
}
