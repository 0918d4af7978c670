package org.throughline.district.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.access.Can;
import org.throughline.access.PersonId;
import org.throughline.access.Viewer;
import org.throughline.platform.NotFound;
import org.throughline.platform.SqlRead;

/** Pairs that wait for a person's word, and what was merged. */
@Stateless
@RolesAllowed(Can.ADMINISTER)
public class DuplicateQueries {

    private static final String OPEN = """
            from district.person_pair x join district.person p on p.id = x.one_id join district.person q on q.id = x.other_id
            where x.same is null and p.merged_into is null and q.merged_into is null and district.alike(p.display_name, q.display_name) %s :likely
              and %s and %s""";

    @PersistenceContext
    EntityManager em;

    @Inject
    PersonMover mover;

    @Inject
    Viewer viewer;

    /** Those whose names are alike, or those whose names are not, the most alike first. */
    public List<PersonPair> open(boolean alike, int first, int size) {
        List<Found> found = asked(alike, Found.class, "select x.one_id, x.other_id, x.shares, x.value, district.alike(p.display_name, q.display_name), x.found_at "
                + OPEN + " order by 5 desc, p.family_name, p.given_name, x.one_id, x.other_id limit :size offset :first").with("first", first).with("size", size).list();
        List<PersonPair.Side> sides = sides(found.stream().flatMap(one -> Stream.of(one.one(), one.other())).toList());
        return found.stream().map(one -> new PersonPair(PersonPair.side(sides, one.one()), PersonPair.side(sides, one.other()), one.shares(), one.value(), one.alike(), one.at())).toList();
    }

    public long count(boolean alike) {
        return asked(alike, Count.class, "select count(*) " + OPEN).one().n();
    }

    private <R extends Record> SqlRead<R> asked(boolean alike, Class<R> type, String sql) {
        return Reach.in(viewer.scope(Can.ADMINISTER), SqlRead.of(em, type,
                sql.formatted(alike ? ">=" : "<", Reach.OF_PERSON, Reach.OF_PERSON.replace("= p.id", "= q.id")))).with("likely", PersonPair.LIKELY);
    }

    /** One record beside another, whether or not they share anything. */
    public List<PersonPair.Side> sides(PersonId one, PersonId other) {
        List<PersonPair.Side> sides = sides(List.of(one.value(), other.value()));
        if (sides.size() < 2) {
            throw new NotFound();
        }
        return List.of(PersonPair.side(sides, one.value()), PersonPair.side(sides, other.value()));
    }

    private List<PersonPair.Side> sides(List<UUID> ids) {
        return ids.isEmpty() ? List.of() : Reach.in(viewer.scope(Can.ADMINISTER), SqlRead.of(em, PersonPair.Side.class, """
                        select p.id, p.display_name, p.kind, p.source_id, p.identifier, p.email, p.phone,
                               (select string_agg(distinct o.name, ', ' order by o.name) from district.position t
                                join district.organization o on o.id = t.organization_id where t.person_id = p.id and t.active),
                               (select string_agg(distinct c.display_name, ', ' order by c.display_name) from district.guardianship g
                                join district.person c on c.id = case when g.guardian_id = p.id then g.student_id else g.guardian_id end
                                where g.active and p.id in (g.guardian_id, g.student_id)),
                               exists (select 1 from access.account a where a.person_id = p.id), p.active
                        from district.person p where p.id in (:ids) and %s""".formatted(Reach.OF_PERSON))).with("ids", ids).list();
    }

    /** What would follow, and what would stay with the record that is merged. */
    public List<PersonMover.Following> following(PersonId kept, PersonId merged) {
        sides(kept, merged);
        return mover.following(merged.value(), kept.value());
    }

    /** The newest first; those undone stay on record. */
    public List<Merged> merged(int most) {
        return Reach.in(viewer.scope(Can.ADMINISTER), SqlRead.of(em, Merged.class, """
                        select x.id, p.id, p.display_name, q.display_name, q.source_id, x.merged_at, b.display_name, x.undone_at,
                               (select count(*) from district.person_merge_row r where r.merge_id = x.id)
                        from district.person_merge x join district.person p on p.id = x.kept_id join district.person q on q.id = x.merged_id
                        left join district.person b on b.id = x.merged_by
                        where %s order by x.merged_at desc, x.id""".formatted(Reach.OF_PERSON))).most(most).list();
    }

    record Found(UUID one, UUID other, PersonPair.Shared shares, String value, double alike, Instant at) {}

    record Count(long n) {}

    /** A merge: who stands for whom since when, by whose word; rows is how many followed. */
    public record Merged(UUID id, UUID kept, String name, String other, String otherSourceId, Instant at, String by, Instant undoneAt, long rows) {}
}
