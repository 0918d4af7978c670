package org.throughline.district.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.PersonId;
import org.throughline.access.Viewer;
import org.throughline.platform.NotFound;
import org.throughline.platform.SqlRead;
import org.throughline.platform.audit.Audit;

/** How families want to be reached and what they allowed, for those who keep it. */
@Stateless
@RolesAllowed(Can.KEEP_PEOPLE)
public class FamilyQueries {

    @PersistenceContext
    EntityManager em;

    @Inject
    Viewer viewer;

    @Inject
    Audit audit;

    /** Of a merged record, the person kept. It is on record who looked. */
    public FamilyDetails details(PersonId asked) {
        Head head = Reach.in(viewer.scope(Can.KEEP_PEOPLE), SqlRead.of(em, Head.class, """
                        select p.id, p.display_name, p.kind, (select c.language from district.contact_preference c where c.person_id = p.id),
                               coalesce((select l.preferred_language from district.v_person_language l where l.person_id = p.id), p.home_language)
                        from district.person a join district.person p on p.id = a.kept_id where a.id = :id and %s""".formatted(Reach.OF_PERSON)))
                .with("id", asked.value()).first().orElseThrow(NotFound::new);
        audit.note(viewer.id().value(), "person seen", head.id().toString(), "contacts and consents");
        return new FamilyDetails(head.id(), head.name(), head.kind(), head.chosen(), head.rosters(), ways(head.id()),
                people(head.id()).stream().map(one -> new FamilyDetails.About(one.id(), one.name(), optOuts(one.id()), consents(one.id()), lines(one.id()))).toList());
    }

    private List<FamilyDetails.Way> ways(UUID id) {
        return SqlRead.of(em, FamilyDetails.Way.class, """
                        select w.channel, w.address, w.language, w.verified, w.bounced,
                               exists (select 1 from district.contact c where c.person_id = :id and c.channel = w.channel and c.ended_at is null)
                        from district.v_contact w where w.person_id = :id order by w.channel""").with("id", id).list();
    }

    /** The person and, of a guardian, the children within reach. */
    private List<One> people(UUID id) {
        return Reach.in(viewer.scope(Can.KEEP_PEOPLE), SqlRead.of(em, One.class, """
                        select p.id, p.display_name from district.person p
                        where (p.id = :id or p.id in (select g.student_id from district.v_guardian g where g.guardian_id = :id)) and %s
                        order by p.id = :id desc, p.display_name, p.id""".formatted(Reach.OF_PERSON))).with("id", id).list();
    }

    private List<FamilyDetails.Holding> optOuts(UUID id) {
        return SqlRead.of(em, FamilyDetails.Holding.class, """
                        select o.scope, false, o.decided_on, cast(null as date) from district.v_opt_out o where o.person_id = :id order by o.scope""").with("id", id).list();
    }

    private List<FamilyDetails.Holding> consents(UUID id) {
        return SqlRead.of(em, FamilyDetails.Holding.class, """
                        select m.scope, m.given, m.decided_on, m.expires_on from district.v_media_consent m where m.person_id = :id order by m.scope""").with("id", id).list();
    }

    private List<FamilyDetails.Line> lines(UUID id) {
        return SqlRead.of(em, FamilyDetails.Line.class, """
                        select c.kind, c.scope, c.given, c.source, c.decided_on, c.expires_on, c.recorded_at, b.display_name
                        from district.consent_line c join district.person p on p.id = c.person_id left join district.person b on b.id = c.recorded_by
                        where p.kept_id = :id order by c.recorded_at desc, c.id""").with("id", id).list();
    }

    record Head(UUID id, String name, PersonKind kind, String chosen, String rosters) {}

    record One(UUID id, String name) {}
}
