package org.throughline.demo.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.throughline.access.OrganizationId;
import org.throughline.platform.SqlRead;

/** The level of a school as the rosters tell it, such as "middle". */
@ApplicationScoped
class SchoolLevels {

    @PersistenceContext
    EntityManager em;

    private final Map<OrganizationId, String> known = new ConcurrentHashMap<>();

    String of(OrganizationId school) {
        return known.computeIfAbsent(school, id -> {
            String level = SqlRead.of(em, Level.class, "select level from district.v_school where id = :id").with("id", id.value()).one().level();
            return level == null ? "" : level;
        });
    }

    record Level(String level) {}
}
