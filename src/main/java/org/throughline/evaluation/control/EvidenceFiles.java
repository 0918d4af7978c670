package org.throughline.evaluation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.evaluation.entity.Evidence;
import org.throughline.platform.file.FileOwner;

/** The files of evidence open to those who see walks at the school, once people in them have agreed. */
@ApplicationScoped
class EvidenceFiles implements FileOwner {

    @PersistenceContext
    EntityManager em;

    @Inject
    Viewer viewer;

    /** In a transaction, since outside of one the server may hand out an entity as it was read before. */
    @Override
    @Transactional
    public boolean opens(UUID file) {
        return em.createQuery("select e from Evidence e where e.fileId = :file and e.withdrawnAt is null", Evidence.class)
                .setParameter("file", file).getResultList().stream()
                .filter(evidence -> viewer.scope(Can.SEE_WALKS).holds(evidence.school()))
                .peek(evidence -> evidence.requireOpenTo(viewer.id()))
                .findFirst().isPresent();
    }
}
