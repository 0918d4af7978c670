package org.throughline.district.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.PersonId;
import org.throughline.access.Viewer;
import org.throughline.platform.Ids;
import org.throughline.platform.NotFound;
import org.throughline.platform.PersonMoves;
import org.throughline.platform.SqlRead;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.time.RealTime;

/** Somebody says that two records are one person, or are not, or that an earlier word was wrong. Nothing is deleted. */
@Stateless
@RolesAllowed(Can.ADMINISTER)
public class PersonMerging {

    @PersistenceContext
    EntityManager em;

    @Inject
    PersonMover mover;

    @Inject
    @Any
    Instance<PersonMoves> modules;

    @Inject
    Audit audit;

    @Inject
    Viewer viewer;

    @Inject
    @RealTime
    Clock clock;

    /** One record stands for the other from now on. Gives the merge's id, by which it is undone. */
    public UUID merge(PersonId kept, PersonId merged) {
        if (kept.equals(merged)) {
            throw new SamePerson();
        }
        Record into = locked(kept);
        Record from = locked(merged);
        if (into.mergedInto() != null || from.mergedInto() != null) {
            throw new MergedAlready();
        }
        if (!fit(into.kind(), from.kind())) {
            throw new KindsApart();
        }
        Instant now = clock.instant();
        UUID id = Ids.timeOrdered();
        em.createNativeQuery("insert into district.person_merge (id, kept_id, merged_id, merged_at, merged_by) values (:id, :kept, :merged, :at, :by)")
                .setParameter("id", id).setParameter("kept", kept.value()).setParameter("merged", merged.value())
                .setParameter("at", now).setParameter("by", viewer.id().value()).executeUpdate();
        mover.move(id, merged.value(), kept.value());
        mark(merged, kept.value());
        decide(kept, merged, true, now);
        modules.forEach(module -> module.merged(merged.value(), kept.value(), viewer.id().value(), now));
        audit.note(viewer.id().value(), "people merged", kept.toString(), from.name() + " (" + merged + ") into " + into.name());
        return id;
    }

    /** Moves back exactly the rows that moved and are still there; the pair is a question again. */
    public void undo(UUID id) {
        Done done = SqlRead.of(em, Done.class, "select kept_id, merged_id from district.person_merge where id = :id and undone_at is null for update")
                .with("id", id).one();
        Record kept = locked(new PersonId(done.kept()));
        locked(new PersonId(done.merged()));
        if (kept.mergedInto() != null) {
            throw new UndoLaterFirst(kept.name());
        }
        mark(new PersonId(done.merged()), null);
        mover.moveBack(id, done.merged(), done.kept());
        em.createNativeQuery("update district.person_merge set undone_at = :at, undone_by = :by where id = :id")
                .setParameter("at", clock.instant()).setParameter("by", viewer.id().value()).setParameter("id", id).executeUpdate();
        em.createNativeQuery("update district.person_pair set same = null, decided_at = null, decided_by = null where one_id = least(:kept, :merged) and other_id = greatest(:kept, :merged)")
                .setParameter("kept", done.kept()).setParameter("merged", done.merged()).executeUpdate();
        modules.forEach(module -> module.parted(done.merged(), done.kept()));
        audit.note(viewer.id().value(), "merge undone", done.kept().toString(), done.merged().toString());
    }

    /** They are two people; the pair is never asked about again. */
    public void different(PersonId one, PersonId other) {
        locked(one);
        locked(other);
        decide(one, other, false, clock.instant());
        audit.note(viewer.id().value(), "people told apart", one.toString(), other.toString());
    }

    /** The same for many pairs, such as the parents who share their family's e-mail address. */
    public void different(List<PersonPair> pairs) {
        pairs.forEach(pair -> different(new PersonId(pair.one().id()), new PersonId(pair.other().id())));
    }

    /** A student is never somebody else's record, and who works here stays staff. */
    private static boolean fit(PersonKind kept, PersonKind merged) {
        return kept == merged || kept == PersonKind.STAFF && merged == PersonKind.GUARDIAN;
    }

    private void mark(PersonId merged, UUID kept) {
        em.createNativeQuery("update district.person set merged_into = cast(:kept as uuid) where id = :merged")
                .setParameter("kept", kept == null ? null : kept.toString()).setParameter("merged", merged.value()).executeUpdate();
    }

    private void decide(PersonId one, PersonId other, boolean same, Instant at) {
        em.createNativeQuery("""
                        update district.person_pair set same = :same, decided_at = :at, decided_by = :by
                        where one_id = least(:one, :other) and other_id = greatest(:one, :other)""")
                .setParameter("same", same).setParameter("at", at).setParameter("by", viewer.id().value())
                .setParameter("one", one.value()).setParameter("other", other.value()).executeUpdate();
    }

    /** Only people within the viewer's reach are there. */
    private Record locked(PersonId id) {
        em.createNativeQuery("select 1 from district.person where id = :id for update").setParameter("id", id.value()).getResultList();
        return Reach.in(viewer.scope(Can.ADMINISTER), SqlRead.of(em, Record.class, """
                        select p.display_name, p.kind, p.merged_into from district.person a join district.person p on p.id = a.id
                        where a.id = :id and exists (select 1 from district.person p where p.id = a.kept_id and %s)""".formatted(Reach.OF_PERSON)))
                .with("id", id.value()).first().orElseThrow(NotFound::new);
    }

    record Record(String name, PersonKind kind, UUID mergedInto) {}

    record Done(UUID kept, UUID merged) {}
}
