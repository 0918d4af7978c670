package org.throughline.pd.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.throughline.access.Can;
import org.throughline.access.NotYours;
import org.throughline.access.PersonId;
import org.throughline.access.Scope;
import org.throughline.access.Viewer;
import org.throughline.platform.SqlRead;
import org.throughline.platform.audit.Audit;

/** A person's credit: one's own for everybody, others' for those who see credits where these work. */
@Stateless
@RolesAllowed(Can.SEE_OWN_WORK)
public class Transcripts {

    @PersistenceContext
    EntityManager em;

    @Inject
    Viewer viewer;

    @Inject
    Audit audit;

    public Transcript mine() {
        return read(viewer.id());
    }

    public Transcript of(PersonId person) {
        if (!person.equals(viewer.id()) && !mayRead(person)) {
            throw new NotYours();
        }
        if (!person.equals(viewer.id())) {
            audit.note(viewer.id().value(), "transcript read", person.toString(), "");
        }
        return read(person);
    }

    private boolean mayRead(PersonId person) {
        Scope scope = viewer.scope(Can.SEE_CREDITS);
        return SqlRead.of(em, Allowed.class, """
                        select exists (select 1 from district.v_staff t where t.person_id = :person and (:whole or t.school_id in (:schools)))
                            or (:whole and exists (select 1 from pd.credit c where c.person_id = :person))""")
                .with("person", person.value()).with("whole", scope.unbounded()).with("schools", scope.ids()).one().yes();
    }

    private Transcript read(PersonId person) {
        Who who = SqlRead.of(em, Who.class, """
                        select p.display_name, coalesce(s.name, ''), coalesce(d.name, '')
                        from district.person p
                        left join lateral (select o.name, o.parent_id from district.v_staff t join district.organization o on o.id = t.school_id
                                           where t.person_id = p.id order by o.name limit 1) s on true
                        left join lateral (select o.name from district.organization o
                                           where o.kind = 'DISTRICT' and o.active and (s.parent_id is null or o.id = s.parent_id) order by o.id limit 1) d on true
                        where p.id = :person""").with("person", person.value()).first().orElse(new Who(viewer.name(), "", ""));
        List<Transcript.Line> lines = SqlRead.of(em, Transcript.Line.class, """
                        select c.id, c.posted_at, v.code, v.title, v.label, v.ends_at, c.category, c.minutes, c.self_chosen, c.reverses is not null,
                               exists (select 1 from pd.credit r where r.reverses = c.id), v.facilitators
                        from pd.credit c join pd.v_section v on v.id = c.section_id
                        where c.person_id = :person order by c.posted_at desc, v.code, c.posting desc, c.minutes desc, c.id""").with("person", person.value()).list();
        List<Transcript.Total> totals = SqlRead.of(em, Transcript.Total.class, """
                        select c.category, sum(c.minutes), coalesce(sum(c.minutes) filter (where c.self_chosen), 0)
                        from pd.v_credit c where c.person_id = :person group by c.category order by sum(c.minutes) desc, c.category""")
                .with("person", person.value()).list();
        return new Transcript(person.value(), who.name(), who.district(), who.school(), lines, totals);
    }

    record Who(String name, String school, String district) {}

    record Allowed(boolean yes) {}
}
