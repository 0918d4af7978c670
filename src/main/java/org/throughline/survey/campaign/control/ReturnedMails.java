package org.throughline.survey.campaign.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.Scope;
import org.throughline.access.Viewer;
import org.throughline.platform.SqlRead;
import org.throughline.platform.audit.Audit;

/** Families and staff whose mail comes back, by school: the office asks them for an address that works. Until then they are asked by letter. */
@Stateless
@RolesAllowed(Can.RUN_SURVEYS)
public class ReturnedMails {

    private static final String THOSE = """
            from platform.v_mail_return r
            join district.v_contact k on lower(k.address) = r.address and k.channel = 'EMAIL' and k.bounced
            join district.v_person v on v.id = k.person_id
            join (select s.person_id, s.school_id, 'STAFF' as kind from district.v_staff s where s.school_id is not null
                  union select g.guardian_id, g.school_id, 'FAMILY' from district.v_guardian g) p on p.person_id = k.person_id
            join district.v_school o on o.id = p.school_id
            left join district.v_contact t on t.person_id = k.person_id and t.channel = 'TEXT'
            where (:whole or o.id in (:schools))""";

    @PersistenceContext
    EntityManager em;

    @Inject
    Viewer viewer;

    @Inject
    Audit audit;

    public List<AtSchool> schools() {
        return in(SqlRead.of(em, AtSchool.class, "select o.id, o.name, count(distinct k.person_id) " + THOSE + " group by o.id, o.name order by o.name, o.id")).list();
    }

    public long count() {
        return in(SqlRead.of(em, Count.class, "select count(*) " + THOSE)).one().count();
    }

    public List<Returned> rows(int first, int size) {
        return in(rows(" offset :first rows fetch next :size rows only")).with("first", first).with("size", size).list();
    }

    /** All of them, for the offices; taking it is on record. */
    public List<Returned> list() {
        List<Returned> all = in(rows("")).list();
        audit.note(viewer.id().value(), "returned-mails-listed", "mail", String.valueOf(all.size()));
        return all;
    }

    private SqlRead<Returned> rows(String part) {
        return SqlRead.of(em, Returned.class, "select o.name, v.display_name, p.kind, k.address, r.failed_at, r.reason, coalesce(t.address, '') " + THOSE
                + " order by o.name, v.display_name, k.person_id, o.id, p.kind" + part);
    }

    private <R> SqlRead<R> in(SqlRead<R> query) {
        Scope scope = viewer.scope(Can.RUN_SURVEYS);
        return query.with("whole", scope.unbounded()).with("schools", scope.ids());
    }

    record Count(long count) {}

    /** How many people's mail comes back at a school. */
    public record AtSchool(UUID id, String name, long people) {}

    /**
     * A person whose mail comes back, at one of their schools.
     *
     * @param kind   STAFF or FAMILY
     * @param reason what the mail server said; "came back" where somebody told us
     * @param phone  "" where none is known
     */
    public record Returned(String school, String name, String kind, String address, Instant at, String reason, String phone) {

        public boolean cameBack() {
            return reason.equals("came back");
        }
    }
}
