package org.throughline.vision.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.throughline.access.OrganizationId;
import org.throughline.platform.time.DomainClock;
import org.throughline.vision.CommitmentId;
import org.throughline.vision.Thread;

/** Keeps the ties in the transaction of the module that makes them. */
@ApplicationScoped
class CommitmentThread implements Thread {

    @PersistenceContext
    EntityManager em;

    @Inject
    DomainClock clock;

    @Override
    public void tie(CommitmentId commitment, Kind kind, UUID target, String title) {
        tie(commitment, kind, target, title, null);
    }

    @Override
    public void tie(CommitmentId commitment, Kind kind, UUID target, String title, OrganizationId school) {
        em.createNativeQuery("""
                        insert into vision.alignment (commitment_id, kind, target_id, title, since, school_id)
                        values (:commitment, :kind, :target, :title, :today, cast(:school as uuid))
                        on conflict (commitment_id, kind, target_id) do update
                        set title = excluded.title, school_id = excluded.school_id, until = null,
                            since = case when alignment.until is null then alignment.since else excluded.since end""")
                .setParameter("commitment", commitment.value()).setParameter("kind", kind.name()).setParameter("target", target)
                .setParameter("title", title).setParameter("today", clock.today()).setParameter("school", school == null ? null : school.toString())
                .executeUpdate();
    }

    @Override
    public void untie(CommitmentId commitment, Kind kind, UUID target) {
        em.createNativeQuery("""
                        update vision.alignment set until = :today
                        where commitment_id = :commitment and kind = :kind and target_id = :target and until is null""")
                .setParameter("commitment", commitment.value()).setParameter("kind", kind.name()).setParameter("target", target)
                .setParameter("today", clock.today())
                .executeUpdate();
    }
}
