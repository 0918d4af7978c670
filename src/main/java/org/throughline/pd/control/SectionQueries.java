package org.throughline.pd.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.NotYours;
import org.throughline.access.OrganizationId;
import org.throughline.access.Viewer;
import org.throughline.pd.SectionId;
import org.throughline.pd.entity.Method;
import org.throughline.pd.entity.Origin;
import org.throughline.platform.SqlRead;

/** One section: everybody sees what it is, those who lead or run it see who is in it. */
@Stateless
@RolesAllowed(Can.CHOOSE_SECTIONS)
public class SectionQueries {

    @PersistenceContext
    EntityManager em;

    @Inject
    CatalogQueries catalog;

    @Inject
    Viewer viewer;

    public SectionDetails details(SectionId id) {
        SectionRow row = catalog.section(id);
        More more = SqlRead.of(em, More.class, """
                        select v.version, v.outcomes, v.strand, v.standards, v.cancelled_because, v.credited_at,
                               coalesce((select sum(x.missing) from pd.v_missing_attendance x where x.section_id = v.id), 0)
                        from pd.v_section v where v.id = :id""").with("id", id.value()).one();
        List<SectionDetails.MeetingRow> meetings = SqlRead.of(em, SectionDetails.MeetingRow.class, """
                        select m.id, m.starts_at, m.ends_at, m.place, cast(extract(epoch from m.ends_at - m.starts_at) / 60 as integer),
                               (select count(distinct a.person_id) from pd.attendance a where a.meeting_id = m.id)
                        from pd.meeting m where m.section_id = :id order by m.starts_at, m.id""").with("id", id.value()).list();
        List<SectionDetails.FacilitatorRow> facilitators = SqlRead.of(em, SectionDetails.FacilitatorRow.class, """
                        select p.id, p.display_name from pd.facilitator f join district.person p on p.id = f.person_id
                        where f.section_id = :id order by p.family_name, p.given_name, p.id""").with("id", id.value()).list();
        return new SectionDetails(row, more.version(), more.outcomes(), more.strand(), more.standards(), more.cancelledBecause(), more.creditedAt(),
                meetings, facilitators, more.missing(), mayAttend(row), mayRun(row));
    }

    /**
     * Who holds a seat, by name, with their minutes in one meeting.
     *
     * @param meeting which, or null for a section without meetings
     */
    public List<SeatRow> seats(SectionId id, UUID meeting) {
        SectionRow row = catalog.section(id);
        if (!mayAttend(row) && !mayRun(row)) {
            throw new NotYours();
        }
        return SqlRead.of(em, SeatRow.class, """
                        select r.person_id, p.display_name, o.name, r.origin, r.taken_at, a.minutes, a.method, a.line,
                               (select c.minutes from pd.v_credit c where c.section_id = r.section_id and c.person_id = r.person_id)
                        from pd.registration r
                        join district.person p on p.id = r.person_id
                        left join lateral (select s.name from district.v_staff t join district.v_school s on s.id = t.school_id
                                           where t.person_id = p.id order by s.name limit 1) o on true
                        left join pd.v_attendance a on a.section_id = r.section_id and a.person_id = r.person_id
                               and a.meeting_id is not distinct from cast(:meeting as uuid)
                        where r.section_id = :id and r.given_back_at is null
                        order by p.family_name, p.given_name, p.id""")
                .with("id", id.value()).with("meeting", meeting == null ? null : meeting.toString()).list();
    }

    private boolean mayAttend(SectionRow row) {
        return row.leads() || viewer.scope(Can.TAKE_ATTENDANCE).holds(new OrganizationId(row.schoolId()));
    }

    private boolean mayRun(SectionRow row) {
        return viewer.scope(Can.RUN_CATALOG).holds(new OrganizationId(row.schoolId()));
    }

    record More(long version, String outcomes, String strand, String standards, String cancelledBecause, Instant creditedAt, long missing) {}

    /**
     * A person in a section.
     *
     * @param minutes attended in the meeting asked for, or null where nothing is recorded
     * @param line    1 as first recorded, more after corrections, or null
     * @param credit  posted minutes, or null
     */
    public record SeatRow(UUID person, String name, String school, Origin origin, Instant takenAt, Integer minutes, Method method, Integer line, Integer credit) {}
}
