package org.throughline.access.signin.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.StaffDirectory;
import org.throughline.platform.SqlRead;

/** Who signs in by providers, and who of them waits to be known. */
@Stateless
@RolesAllowed(Can.ADMINISTER)
public class IdentityQueries {

    private static final int MOST_CANDIDATES = 20;

    private static final String ROWS = """
            select i.id, i.version, i.provider, i.issuer, i.subject, i.login, i.name, i.person_id, p.display_name, i.first_seen_at, i.last_seen_at, i.linked_by is not null
            from access.identity i left join district.v_person p on p.id = i.person_id
            where %s""";

    @PersistenceContext
    EntityManager em;

    @Inject
    StaffDirectory staff;

    /** Those who wait, or those who are known; last seen first. */
    public List<IdentityRow> rows(boolean waiting, int first, int size) {
        return SqlRead.of(em, IdentityRow.class, ROWS.formatted(state(waiting)) + " order by i.last_seen_at desc, i.id limit :size offset :first")
                .with("first", first).with("size", size).list();
    }

    public long count(boolean waiting) {
        return SqlRead.of(em, Count.class, "select count(*) from access.identity i where " + state(waiting)).one().n();
    }

    public IdentityRow row(UUID id) {
        return SqlRead.of(em, IdentityRow.class, ROWS.formatted("i.id = :id")).with("id", id).one();
    }

    /** Staff who could be meant. */
    public List<StaffDirectory.Listed> candidates(String words) {
        return words.isBlank() ? List.of() : staff.named(words, MOST_CANDIDATES);
    }

    private static String state(boolean waiting) {
        return waiting ? "i.person_id is null" : "i.person_id is not null";
    }

    record Count(long n) {}
}
