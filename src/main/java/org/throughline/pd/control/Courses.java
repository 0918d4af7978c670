package org.throughline.pd.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.throughline.pd.CourseId;
import org.throughline.pd.entity.Course;
import org.throughline.platform.NotFound;

/** Keeps courses. */
@ApplicationScoped
class Courses {

    @PersistenceContext
    EntityManager em;

    Course get(CourseId id) {
        return NotFound.unless(em.find(Course.class, id.value()));
    }

    void add(Course course) {
        em.persist(course);
    }

    boolean knows(String code) {
        return em.createQuery("select count(c) from Course c where c.code = :code", Long.class).setParameter("code", code).getSingleResult() > 0;
    }
}
