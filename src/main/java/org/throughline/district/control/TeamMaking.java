package org.throughline.district.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.access.Viewer;
import org.throughline.district.TeamId;
import org.throughline.platform.ChangedMeanwhile;
import org.throughline.platform.Ids;
import org.throughline.platform.NotFound;
import org.throughline.platform.SqlRead;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.time.DomainClock;

/** Leaders and coaches make learning communities at their schools and say who is in them, from which day to which. */
@Stateless
@RolesAllowed(Can.MAKE_TEAMS)
public class TeamMaking {

    @PersistenceContext
    EntityManager em;

    @Inject
    Viewer viewer;

    @Inject
    Audit audit;

    @Inject
    DomainClock clock;

    public TeamId make(OrganizationId school, String name) {
        viewer.require(Can.MAKE_TEAMS, school);
        if (SqlRead.of(em, Count.class, "select count(*) from district.v_school where id = :id").with("id", school.value()).one().n() == 0) {
            throw new NotFound();
        }
        TeamId id = new TeamId(Ids.timeOrdered());
        em.createNativeQuery("insert into district.team (id, school_id, kind, name, made_by, made_on) values (:id, :school, 'PLC', :name, :by, :today)")
                .setParameter("id", id.value()).setParameter("school", school.value()).setParameter("name", name.strip())
                .setParameter("by", viewer.id().value()).setParameter("today", clock.today()).executeUpdate();
        audit.note(viewer.id().value(), "team made", id.toString(), name.strip());
        return id;
    }

    public void rename(TeamId id, long seenVersion, String name) {
        Made team = locked(id);
        if (team.version() != seenVersion) {
            throw new ChangedMeanwhile();
        }
        em.createNativeQuery("update district.team set name = :name, version = version + 1 where id = :id")
                .setParameter("name", name.strip()).setParameter("id", id.value()).executeUpdate();
        audit.note(viewer.id().value(), "team renamed", id.toString(), team.name() + " → " + name.strip());
    }

    /** From today on; who is in it already stays as they are. */
    public void add(TeamId id, PersonId person) {
        Made team = locked(id);
        if (SqlRead.of(em, Count.class, "select count(*) from district.v_staff where person_id = :person and school_id = :school")
                .with("person", person.value()).with("school", team.school()).one().n() == 0) {
            throw new NotFound();
        }
        em.createNativeQuery("""
                        insert into district.team_member (id, team_id, person_id, begins_on) values (:member, :id, :person, :today)
                        on conflict (team_id, person_id) where ends_on is null do nothing""")
                .setParameter("member", Ids.timeOrdered()).setParameter("id", id.value()).setParameter("person", person.value())
                .setParameter("today", clock.today()).executeUpdate();
        audit.note(viewer.id().value(), "team member added", id.toString(), person.toString());
    }

    /** Until today; that they were in it stays. */
    public void remove(TeamId id, PersonId person) {
        locked(id);
        end("m.team_id = :id and m.person_id in (select p.id from district.person p where p.kept_id = :person)", id, person.value());
        audit.note(viewer.id().value(), "team member left", id.toString(), person.toString());
    }

    /** The team is no more; who was in it when stays on record. */
    public void end(TeamId id) {
        Made team = locked(id);
        end("m.team_id = :id", id, null);
        em.createNativeQuery("update district.team set ended_on = greatest(made_on, :today), version = version + 1 where id = :id")
                .setParameter("today", clock.today()).setParameter("id", id.value()).executeUpdate();
        audit.note(viewer.id().value(), "team ended", id.toString(), team.name());
    }

    private void end(String which, TeamId id, UUID person) {
        LocalDate today = clock.today();
        var update = em.createNativeQuery("update district.team_member m set ends_on = greatest(m.begins_on, :today) where m.ends_on is null and " + which)
                .setParameter("today", today).setParameter("id", id.value());
        if (person != null) {
            update.setParameter("person", person);
        }
        update.executeUpdate();
    }

    /** Refuses a team elsewhere as if there were none, and one that follows from classes. */
    private Made locked(TeamId id) {
        Made team = SqlRead.of(em, Made.class, "select school_id, name, kind, version, ended_on from district.team where id = :id for update").with("id", id.value()).one();
        if (!viewer.scope(Can.MAKE_TEAMS).holds(new OrganizationId(team.school()))) {
            throw new NotFound();
        }
        if (team.kind() != TeamKind.PLC || team.endedOn() != null) {
            throw new TeamFollowsClasses();
        }
        return team;
    }

    record Made(UUID school, String name, TeamKind kind, long version, LocalDate endedOn) {}

    record Count(long n) {}
}
