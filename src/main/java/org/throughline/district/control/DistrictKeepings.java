package org.throughline.district.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.throughline.access.PersonErasure;
import org.throughline.access.PersonId;
import org.throughline.platform.privacy.Keeping;
import org.throughline.platform.privacy.Keepings;
import org.throughline.platform.privacy.SqlKeeping;

/** What is on its way in goes soon; people who left are erased years later. */
@ApplicationScoped
class DistrictKeepings implements Keepings {

    private static final List<String> STAGED = List.of("organization", "academic_session", "course", "class", "person", "position", "enrollment",
            "demographics", "guardianship", "sample", "change");

    /** An erasure is some dozens of statements. */
    private static final int AT_ONCE = 50;

    @PersistenceContext
    EntityManager em;

    @Inject
    PersonErasure erasure;

    @Override
    public List<Keeping> kinds() {
        SqlKeeping staged = SqlKeeping.of(em, "district.staged", """
                        district.roster_import t where t.received_at < :before and t.state not in ('STAGING', 'WAITING', 'APPLYING')
                        and exists (select 1 from district.staged_person s where s.import_id = t.id)""")
                .shownAs("t.file_name");
        STAGED.forEach(table -> staged.by("delete from district.staged_" + table + " where import_id in (:ids)"));
        return List.of(staged,
                SqlKeeping.of(em, "district.roster-problem", "district.roster_problem t join district.roster_import i on i.id = t.import_id where i.received_at < :before")
                        .shownAs("t.file_name || ', ' || t.line || ', ' || t.column_name")
                        .by("delete from district.roster_problem where id in (:ids)"),
                left("students", "STUDENT"), left("families", "GUARDIAN"), left("staff", "STAFF"));
    }

    private SqlKeeping left(String group, String kind) {
        return SqlKeeping.of(em, "district.left-" + group, "district.person t where t.left_at < :before and not t.active and t.erased_at is null and t.kind = '" + kind + "'")
                .unless("t.id in (select person_id from platform.v_held_person)")
                .shownAs("t.display_name || ', ' || cast(t.left_at as date)")
                .byEach(AT_ONCE, person -> erasure.erase(new PersonId(person)));
    }
}
