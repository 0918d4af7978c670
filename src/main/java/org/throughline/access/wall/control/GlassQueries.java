package org.throughline.access.wall.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.Scope;
import org.throughline.access.Viewer;
import org.throughline.platform.SqlRead;

/** Requests to break the glass: for those who ask and agree, and, of what concerns them, for everybody. */
@Stateless
@RolesAllowed(Can.SEE_OWN_WORK)
public class GlassQueries {

    private static final int MOST = 200;

    private static final String ROWS = """
            select g.id, g.kind, (select v.display_name from district.v_person v where v.id = g.concerned_id),
                   coalesce((select v.display_name from district.v_person v where v.id = g.asked_by), (select a.display_name from access.account a where a.person_id = g.asked_by)), g.asked_at, g.reason, g.hours,
                   coalesce((select v.display_name from district.v_person v where v.id = g.agreed_by), (select a.display_name from access.account a where a.person_id = g.agreed_by)), g.agreed_at, g.opens_until,
                   coalesce((select v.display_name from district.v_person v where v.id = g.declined_by), (select a.display_name from access.account a where a.person_id = g.declined_by)), g.declined_at,
                   g.asked_by = :viewer, coalesce(g.opens_until > now(), false)
            from access.glass g
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Viewer viewer;

    /** The newest first, as far as the viewer may ask or agree. */
    @RolesAllowed({Can.ASK_TO_BREAK_GLASS, Can.AGREE_TO_BREAK_GLASS})
    public List<GlassRow> requests() {
        Scope scope = viewer.scope(viewer.may(Can.AGREE_TO_BREAK_GLASS) ? Can.AGREE_TO_BREAK_GLASS : Can.ASK_TO_BREAK_GLASS);
        return SqlRead.of(em, GlassRow.class, ROWS + """
                        where :whole or exists (select 1 from district.v_staff t where t.person_id = g.concerned_id and t.school_id in (:schools))
                        order by g.agreed_at is null and g.declined_at is null desc, g.asked_at desc, g.id""")
                .with("viewer", viewer.id().value()).with("whole", scope.unbounded()).with("schools", scope.ids()).most(MOST).list();
    }

    /** Whom a request may concern, by a part of the name. */
    @RolesAllowed(Can.ASK_TO_BREAK_GLASS)
    public List<Found> find(String words) {
        Scope scope = viewer.scope(Can.ASK_TO_BREAK_GLASS);
        return SqlRead.of(em, Found.class, """
                        select p.id, p.display_name from district.v_person p
                        where p.kind = 'STAFF' and p.display_name ilike :words escape '!'
                          and (:whole or exists (select 1 from district.v_staff t where t.person_id = p.id and t.school_id in (:schools)))
                        order by p.display_name, p.id""")
                .with("words", "%" + words.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%")
                .with("whole", scope.unbounded()).with("schools", scope.ids()).most(20).list();
    }

    /** What was opened that concerns the viewer, the newest first. */
    public List<GlassRow> aboutMe() {
        return SqlRead.of(em, GlassRow.class, ROWS + "where g.concerned_id = :viewer and g.agreed_at is not null order by g.agreed_at desc, g.id")
                .with("viewer", viewer.id().value()).most(MOST).list();
    }

    public record Found(UUID id, String name) {}
}
