package org.throughline.vision.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.throughline.platform.Outgrowth;
import org.throughline.platform.SqlRead;
import org.throughline.platform.time.DomainClock;

/** What things of the plan grew out of in other modules. */
@ApplicationScoped
class Origins {

    @PersistenceContext
    EntityManager em;

    @Inject
    DomainClock clock;

    void keep(String kind, UUID target, Outgrowth.Ground ground) {
        em.createNativeQuery("""
                        insert into vision.origin (kind, target_id, source, source_id, title, link, since) values (:kind, :target, :source, :id, :title, :link, :since)
                        on conflict do nothing""")
                .setParameter("kind", kind).setParameter("target", target).setParameter("source", ground.source()).setParameter("id", ground.id())
                .setParameter("title", ground.title()).setParameter("link", ground.link()).setParameter("since", clock.today()).executeUpdate();
    }

    List<OriginRow> of(String kind, UUID target) {
        return SqlRead.of(em, OriginRow.class, "select source, title, link, since from vision.origin where kind = :kind and target_id = :target order by since, source_id")
                .with("kind", kind).with("target", target).list();
    }
}
