package org.throughline.access.privacy.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.access.Can;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.access.Viewer;
import org.throughline.access.privacy.entity.LegalHold;
import org.throughline.platform.NotFound;
import org.throughline.platform.SqlRead;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.privacy.PeopleByName;
import org.throughline.platform.time.RealTime;

/** Legal holds: put on with a reason, ended with a reason. While one stands, neither a rule nor a request removes what it is about. */
@Stateless
@RolesAllowed(Can.GUARD_PRIVACY)
public class HoldKeeping {

    @PersistenceContext
    EntityManager em;

    @Inject
    Guarding guarding;

    @Inject
    Viewer viewer;

    @Inject
    PeopleByName people;

    @Inject
    Audit audit;

    @Inject
    @RealTime
    Clock clock;

    public UUID onPerson(PersonId person, String reason) {
        guarding.require(person.value());
        return placed(LegalHold.ofPerson(person.value(), reason, guarding.viewer(), clock.instant()));
    }

    /** On everybody who is or was at a place or below it. */
    public UUID onPlace(OrganizationId place, String reason) {
        viewer.require(Can.GUARD_PRIVACY, place);
        return placed(LegalHold.ofPlace(place.value(), reason, guarding.viewer(), clock.instant()));
    }

    /** On a kind of data, by the key of its rule. */
    public UUID onKind(String kind, String reason) {
        guarding.requireEverywhere();
        SqlRead.of(em, Kind.class, "select kind from access.retention_rule where kind = :kind").with("kind", kind).first().orElseThrow(NotFound::new);
        return placed(LegalHold.ofKind(kind, reason, guarding.viewer(), clock.instant()));
    }

    private UUID placed(LegalHold hold) {
        em.persist(hold);
        audit.note(guarding.viewer(), "legal hold placed", hold.subject(), hold.id().toString());
        return hold.id();
    }

    public void end(UUID id, String reason) {
        LegalHold hold = NotFound.unless(em.find(LegalHold.class, id));
        requireReach(hold.person(), hold.organization());
        hold.end(reason, guarding.viewer(), clock.instant());
        audit.note(guarding.viewer(), "legal hold ended", hold.subject(), hold.id().toString());
    }

    private void requireReach(UUID person, UUID organization) {
        if (person != null) {
            guarding.require(person);
        } else if (organization != null) {
            if (!viewer.scope(Can.GUARD_PRIVACY).holds(new OrganizationId(organization))) {
                throw new NotFound();
            }
        } else {
            guarding.requireEverywhere();
        }
    }

    /** Standing ones first, newest first. */
    public List<HoldRow> rows(int most) {
        List<Line> lines = SqlRead.of(em, Line.class, """
                select h.id, h.person_id, h.organization_id, o.name, h.kind, h.reason, h.placed_by, h.placed_at, h.ended_by, h.ended_at, h.end_reason
                from access.legal_hold h left join access.organization o on o.id = h.organization_id
                where (:whole or h.organization_id in (:places) or h.person_id in (select x.person_id from platform.v_person_place x where x.organization_id in (:places)))
                order by (h.ended_at is null) desc, h.placed_at desc, h.id""")
                .with("whole", guarding.reach().whole()).with("places", guarding.reach().places()).most(most).list();
        Map<UUID, String> names = people.names(lines.stream().flatMap(line -> Stream.of(line.person(), line.by(), line.endedBy())).filter(java.util.Objects::nonNull).collect(Collectors.toSet()));
        return lines.stream().map(line -> new HoldRow(line.id(), line.person(), line.person() != null ? names.getOrDefault(line.person(), "–") : line.place(), line.kind(), line.reason(),
                names.getOrDefault(line.by(), "–"), line.at(), line.endedBy() == null ? "" : names.getOrDefault(line.endedBy(), "–"), line.endedAt(), line.endReason())).toList();
    }

    /** Places a hold can be put on. */
    public List<Place> places() {
        PeopleByName.Reach reach = guarding.reach();
        return SqlRead.of(em, Place.class, "select o.id, o.name, o.school from access.organization o where (:whole or o.id in (:places)) and o.parent_id is not null or not o.school and o.parent_id is null and :whole order by o.school, o.name, o.id")
                .with("whole", reach.whole()).with("places", reach.places()).list();
    }

    record Kind(String kind) {}

    record Line(UUID id, UUID person, UUID organization, String place, String kind, String reason, UUID by, Instant at, UUID endedBy, Instant endedAt, String endReason) {}

    /** A hold with names; what is a person's or a place's name, null for a kind. */
    public record HoldRow(UUID id, UUID person, String what, String kind, String reason, String placedBy, Instant placedAt, String endedBy, Instant endedAt, String endReason) {}

    /** A school, a district, or all of it. */
    public record Place(UUID id, String name, boolean school) {}
}
