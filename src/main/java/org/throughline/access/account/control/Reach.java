package org.throughline.access.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.throughline.access.Can;
import org.throughline.access.NotYours;
import org.throughline.access.PersonId;
import org.throughline.access.Scope;
import org.throughline.access.Viewer;

/** Whose ways in an administrator looks after: those who work or hold a role in the administrator's own part. */
@ApplicationScoped
public class Reach {

    /** True of a row with a {@code person_id}; with the parameters {@code whole} and {@code schools} of a scope. */
    public static final String WITHIN = """
            (:whole or exists (select 1 from access.role_grant g where g.person_id = e.person_id and g.ended_at is null and g.organization_id in (:schools))
                    or exists (select 1 from district.v_staff t where t.person_id = e.person_id and t.school_id in (:schools)))""";

    @PersistenceContext
    EntityManager em;

    @Inject
    Viewer viewer;

    public Scope scope() {
        return viewer.scope(Can.ADMINISTER);
    }

    /** Refuses for people elsewhere, and for ids that are nobody's. */
    public void require(PersonId person) {
        Object found = em.createNativeQuery("""
                        select 1 from (select cast(:person as uuid) as person_id) e
                        where %s and (exists (select 1 from district.v_person p where p.id = e.person_id)
                                      or exists (select 1 from access.account a where a.person_id = e.person_id)
                                      or exists (select 1 from access.integration i where i.id = e.person_id))""".formatted(WITHIN))
                .setParameter("person", person.toString()).setParameter("whole", scope().unbounded()).setParameter("schools", scope().ids())
                .getResultStream().findFirst().orElse(null);
        if (found == null) {
            throw new NotYours();
        }
    }
}
