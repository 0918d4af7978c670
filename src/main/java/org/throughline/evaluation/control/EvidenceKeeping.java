package org.throughline.evaluation.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.NotYours;
import org.throughline.access.OrganizationId;
import org.throughline.access.Viewer;
import org.throughline.evaluation.EvidenceId;
import org.throughline.evaluation.entity.Evidence;
import org.throughline.evaluation.entity.Evidence.Piece;
import org.throughline.platform.NotFound;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.file.Files;
import org.throughline.platform.time.DomainClock;
import org.throughline.vision.Thread;

/** Those who observe or plan walks keep evidence for what a commitment looks like at a school. */
@Stateless
@RolesAllowed({Can.OBSERVE, Can.PLAN_WALKS})
public class EvidenceKeeping {

    @PersistenceContext
    EntityManager em;

    @Inject
    Files files;

    @Inject
    Thread thread;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock clock;

    @Inject
    Audit audit;

    /** Adds a piece that is words only. */
    public EvidenceId add(Piece piece) {
        return keep(piece, null);
    }

    /** Adds a piece with its file. */
    public EvidenceId add(Piece piece, String fileName, byte[] content) {
        requireKeeper(piece.school());
        return keep(piece, files.add(fileName, content, viewer.id().value()));
    }

    /** Those who can be recognized in it have agreed. */
    public void consentIsGiven(EvidenceId id) {
        if (own(id).consentIsGiven()) {
            audit.note(viewer.id().value(), "consent to evidence", id.toString(), "");
        }
    }

    public void withdraw(EvidenceId id) {
        Evidence evidence = own(id);
        evidence.withdraw(clock.instant());
        thread.untie(evidence.commitment(), Thread.Kind.EVIDENCE, evidence.id());
        audit.note(viewer.id().value(), "evidence withdrawn", id.toString(), evidence.title());
    }

    private EvidenceId keep(Piece piece, UUID file) {
        requireKeeper(piece.school());
        Evidence evidence = new Evidence(piece, file, viewer.id(), clock.instant());
        em.persist(evidence);
        thread.tie(evidence.commitment(), Thread.Kind.EVIDENCE, evidence.id(), evidence.title(), evidence.school());
        audit.note(viewer.id().value(), "evidence added", evidence.id().toString(), evidence.title());
        return evidence.evidenceId();
    }

    private Evidence own(EvidenceId id) {
        Evidence evidence = NotFound.unless(em.find(Evidence.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
        requireKeeper(evidence.school());
        return evidence;
    }

    private void requireKeeper(OrganizationId school) {
        if (!viewer.scope(Can.OBSERVE).holds(school) && !viewer.scope(Can.PLAN_WALKS).holds(school)) {
            throw new NotYours();
        }
    }
}
