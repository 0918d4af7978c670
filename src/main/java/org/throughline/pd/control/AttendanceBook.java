package org.throughline.pd.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.access.PersonId;
import org.throughline.pd.entity.Attendance;
import org.throughline.pd.entity.Section;
import org.throughline.platform.SqlRead;

/** Keeps lines of attendance; the newest of a person and meeting holds. */
@ApplicationScoped
class AttendanceBook {

    @PersistenceContext
    EntityManager em;

    void add(Attendance line) {
        em.persist(line);
    }

    /** The lines that hold for one meeting, or for a section without meetings where meeting is null. */
    Map<PersonId, Attendance> holding(Section section, UUID meeting) {
        return em.createQuery("""
                        select a from Attendance a
                        where a.sectionId = :section and (a.meetingId = :meeting or (:none = true and a.meetingId is null))""", Attendance.class)
                .setParameter("section", section.id()).setParameter("meeting", meeting).setParameter("none", meeting == null)
                .getResultList().stream()
                .collect(Collectors.toMap(Attendance::person, Function.identity(), BinaryOperator.maxBy((a, b) -> Integer.compare(a.line(), b.line()))));
    }

    /** Minutes of each person over all meetings. */
    Map<PersonId, Integer> minutes(Section section) {
        em.flush();
        return SqlRead.of(em, Minutes.class, "select person_id, sum(minutes) from pd.v_attendance where section_id = :section group by person_id")
                .with("section", section.id()).list().stream().collect(Collectors.toMap(Minutes::person, Minutes::minutes));
    }

    /** For how many people and meetings nothing is recorded. */
    long missing(Section section) {
        em.flush();
        return SqlRead.of(em, Missing.class, "select coalesce(sum(missing), 0) from pd.v_missing_attendance where section_id = :section")
                .with("section", section.id()).one().count();
    }

    record Minutes(PersonId person, int minutes) {}

    record Missing(long count) {}
}
