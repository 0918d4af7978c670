package org.throughline.pd.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.platform.SqlRead;

/** A person's own seats. */
@Stateless
@RolesAllowed(Can.CHOOSE_SECTIONS)
public class LearningQueries {

    @PersistenceContext
    EntityManager em;

    @Inject
    Viewer viewer;

    /** Sections in which the viewer holds a seat, soonest first. */
    public List<SectionRow> seats() {
        return SqlRead.of(em, SectionRow.class, "select " + SectionRow.COLUMNS + SectionRow.FROM + """
                         where exists (select 1 from pd.registration r where r.section_id = v.id and r.person_id = :me and r.given_back_at is null)
                         order by v.starts_at, v.id""").with("me", viewer.id().value()).list();
    }

    /** Sections that the viewer leads, soonest first. */
    public List<SectionRow> led() {
        return SqlRead.of(em, SectionRow.class, "select " + SectionRow.COLUMNS + SectionRow.FROM + """
                         where exists (select 1 from pd.facilitator f where f.section_id = v.id and f.person_id = :me)
                         order by v.starts_at, v.id""").with("me", viewer.id().value()).list();
    }

    /** The viewer's next meeting, as who learns or as who leads, that begins before the end. */
    public Optional<NextMeeting> next(Instant now, Instant end) {
        return SqlRead.of(em, NextMeeting.class, """
                        select v.id, v.title, m.starts_at, m.ends_at, v.school, v.room,
                               exists (select 1 from pd.facilitator f where f.section_id = v.id and f.person_id = :me)
                        from pd.v_section v
                        join pd.meeting m on m.section_id = v.id
                        where v.cancelled_at is null and m.ends_at > :now and m.starts_at < :end
                          and (exists (select 1 from pd.registration r where r.section_id = v.id and r.person_id = :me and r.given_back_at is null)
                               or exists (select 1 from pd.facilitator f where f.section_id = v.id and f.person_id = :me))
                        order by m.starts_at, m.id""")
                .with("me", viewer.id().value()).with("now", now).with("end", end).most(1).first();
    }

    /** Where and when. */
    public record NextMeeting(UUID section, String title, Instant startsAt, Instant endsAt, String school, String room, boolean leads) {}
}
