package org.throughline.evaluation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.evaluation.LookForId;
import org.throughline.evaluation.WalkId;
import org.throughline.platform.SqlRead;
import org.throughline.statistics.Ratings;
import org.throughline.statistics.Reliability;

/** How far the observers of a walk saw the same, kept for each look-for as ratings come and change. */
@ApplicationScoped
class Agreements {

    @PersistenceContext
    EntityManager em;

    /** Nothing can be said of a walk that begins. */
    void begin(WalkId walk) {
        em.createNativeQuery("""
                        insert into evaluation.agreement (walk_id, look_for_id, alpha, units, verdict)
                        select walk_id, look_for_id, null, 0, 'NOT_AVAILABLE' from evaluation.walk_look_for where walk_id = :walk
                        on conflict do nothing""")
                .setParameter("walk", walk.value()).executeUpdate();
    }

    void judge(WalkId walk, LookForId lookFor) {
        judge(walk, List.of(lookFor.value()));
    }

    void judge(WalkId walk) {
        judge(walk, SqlRead.of(em, Id.class, "select look_for_id from evaluation.walk_look_for where walk_id = :walk")
                .with("walk", walk.value()).list().stream().map(Id::id).toList());
    }

    // the rows are locked before ratings are read, so that of two changes at once the later one sees both
    private void judge(WalkId walk, List<UUID> lookFors) {
        List<UUID> locked = SqlRead.of(em, Id.class, """
                        select look_for_id from evaluation.agreement where walk_id = :walk and look_for_id in (:lookFors)
                        order by look_for_id for update""")
                .with("walk", walk.value()).with("lookFors", lookFors).list().stream().map(Id::id).toList();
        Map<UUID, Map<UUID, List<Integer>>> levels = SqlRead.of(em, Level.class, """
                        select r.look_for_id, r.visit_id, r.level
                        from evaluation.rating r join evaluation.visit v on v.id = r.visit_id
                        where v.walk_id = :walk and v.second_observer_id is not null and r.level is not null
                          and r.look_for_id in (:lookFors)""")
                .with("walk", walk.value()).with("lookFors", lookFors).list().stream()
                .collect(Collectors.groupingBy(Level::lookFor, Collectors.groupingBy(Level::visit, Collectors.mapping(Level::level, Collectors.toList()))));
        for (UUID lookFor : locked) {
            keep(walk, lookFor, new Ratings(List.copyOf(levels.getOrDefault(lookFor, Map.of()).values())).alpha(Ratings.Scale.ORDINAL));
        }
    }

    private void keep(WalkId walk, UUID lookFor, Reliability found) {
        em.createNativeQuery("""
                        update evaluation.agreement set alpha = cast(:alpha as double precision), units = :units, verdict = :verdict
                        where walk_id = :walk and look_for_id = :lookFor""")
                .setParameter("alpha", found.value().isPresent() ? String.valueOf(found.value().getAsDouble()) : null)
                .setParameter("units", found.units()).setParameter("verdict", found.verdict().name())
                .setParameter("walk", walk.value()).setParameter("lookFor", lookFor)
                .executeUpdate();
    }

    record Id(UUID id) {}

    record Level(UUID lookFor, UUID visit, Integer level) {}
}
