package org.throughline.access.wall.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.throughline.access.NotYours;
import org.throughline.access.PersonId;
import org.throughline.access.Viewer;
import org.throughline.access.Wall;
import org.throughline.platform.SqlRead;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.time.RealTime;

/** Walls as rows beside the things, in the transaction of who makes these. */
@ApplicationScoped
class SqlWall implements Wall {

    @PersistenceContext
    EntityManager em;

    @Inject
    Viewer viewer;

    @Inject
    Audit audit;

    @Inject
    @RealTime
    Clock clock;

    @Override
    public void raise(UUID thing, String kind, PersonId concerned, Set<PersonId> inside) {
        em.createNativeQuery("""
                        insert into access.wall (thing, kind, concerned_id, raised_at, raised_by)
                        values (:thing, :kind, :concerned, :at, cast(:by as uuid)) on conflict (thing) do nothing""")
                .setParameter("thing", thing).setParameter("kind", kind).setParameter("concerned", concerned.value()).setParameter("at", clock.instant())
                .setParameter("by", viewer.id() == null ? null : viewer.id().toString()).executeUpdate();
        em.createNativeQuery("delete from access.wall_inside where thing = :thing").setParameter("thing", thing).executeUpdate();
        for (PersonId person : inside) {
            em.createNativeQuery("insert into access.wall_inside (thing, person_id) values (:thing, :person)")
                    .setParameter("thing", thing).setParameter("person", person.value()).executeUpdate();
        }
        audit.note(viewer.id() == null ? null : viewer.id().value(), "wall raised", thing.toString(), kind + ", " + inside.size() + " inside");
    }

    @Override
    public void require(UUID thing) {
        Way way = SqlRead.of(em, Way.class, """
                        select w.glass_id from access.v_inside w
                        where w.thing = :thing and w.person_id = :viewer and (w.until is null or w.until > now())
                        order by w.glass_id nulls first""")
                .with("thing", thing).with("viewer", viewer.id().value()).most(1).first().orElseThrow(NotYours::new);
        if (way.glass() != null) {
            audit.note(viewer.id().value(), "looked through broken glass", thing.toString(), way.glass().toString());
        }
    }

    record Way(UUID glass) {}
}
