package org.throughline.access.privacy.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.access.Can;
import org.throughline.access.PersonId;
import org.throughline.platform.Ids;
import org.throughline.platform.SqlRead;
import org.throughline.platform.SqlWrite;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.privacy.PeopleByName;
import org.throughline.platform.time.DomainClock;
import org.throughline.platform.time.RealTime;

/** The record of education records that went to somebody outside (FERPA, 34 CFR 99.32). Lines are added, never changed. */
@Stateless
@RolesAllowed(Can.GUARD_PRIVACY)
public class Disclosing {

    private static final String IN_REACH = """
            from access.disclosure d where (:whole or exists (select 1 from access.disclosure_person x join platform.v_person_place t on t.person_id = x.person_id
                where x.disclosure_id = d.id and t.organization_id in (:places)))
            and (cast(:person as uuid) is null or exists (select 1 from access.disclosure_person x where x.disclosure_id = d.id and x.person_id = cast(:person as uuid)))""";

    @PersistenceContext
    EntityManager em;

    @Inject
    Guarding guarding;

    @Inject
    PeopleByName people;

    @Inject
    Audit audit;

    @Inject
    DomainClock today;

    @Inject
    @RealTime
    Clock clock;

    /** On what ground records may go without, or with, a parent's consent (34 CFR 99.30, 99.31). */
    public enum Ground { CONSENT, TRANSFER, AUDIT, STUDIES, ACCREDITATION, FINANCIAL_AID, JUVENILE_JUSTICE, COURT_ORDER, EMERGENCY, OTHER }

    /**
     * What was given to whom.
     *
     * @param interest why the other side may have it
     * @param records  which records
     */
    public record Given(LocalDate on, String recipient, String interest, String records, Ground ground) {}

    /** Notes by hand what went out, of one student or of several. */
    public UUID note(Given given, Collection<PersonId> of) {
        of.forEach(person -> guarding.require(person.value()));
        return write(given, of.stream().map(PersonId::value).toList(), null);
    }

    /** An export that goes to somebody else notes itself. */
    public UUID byExport(Given given, List<UUID> of, UUID request) {
        return write(given, of, request);
    }

    private UUID write(Given given, List<UUID> of, UUID request) {
        if (of.isEmpty()) {
            throw new NobodyNamed();
        }
        if (given.on().isAfter(today.today())) {
            throw new DisclosedAhead();
        }
        UUID id = Ids.timeOrdered();
        em.createNativeQuery("""
                        insert into access.disclosure (id, disclosed_on, recipient, interest, records, ground, request_id, noted_by, noted_at)
                        values (:id, :on, :recipient, :interest, :records, :ground, cast(:request as uuid), :by, :at)""")
                .setParameter("id", id).setParameter("on", given.on()).setParameter("recipient", given.recipient()).setParameter("interest", given.interest())
                .setParameter("records", given.records()).setParameter("ground", given.ground().name())
                .setParameter("request", request == null ? null : request.toString()).setParameter("by", guarding.viewer()).setParameter("at", clock.instant())
                .executeUpdate();
        SqlWrite.all(em, "insert into access.disclosure_person (disclosure_id, person_id) values (?, ?)", of.stream().distinct().toList(), (row, person) -> {
            row.setObject(1, id);
            row.setObject(2, person);
        });
        of.forEach(person -> audit.note(guarding.viewer(), "disclosure noted", person.toString(), id.toString()));
        return id;
    }

    /** Newest first; of one person, or of everybody where it is null. */
    public List<DisclosureRow> rows(PersonId person, int first, int size) {
        List<Line> lines = asked(person, Line.class, "select d.id, d.disclosed_on, d.recipient, d.interest, d.records, d.ground, d.request_id is not null, d.noted_by, d.noted_at "
                + IN_REACH + " order by d.disclosed_on desc, d.id offset :first").with("first", first).most(size).list();
        if (lines.isEmpty()) {
            return List.of();
        }
        List<Named> named = SqlRead.of(em, Named.class, "select disclosure_id, person_id from access.disclosure_person where disclosure_id in (:ids) order by disclosure_id, person_id")
                .with("ids", lines.stream().map(Line::id).toList()).list();
        Map<UUID, String> names = people.names(named.stream().map(Named::person).collect(Collectors.toSet()));
        Map<UUID, String> noters = people.names(lines.stream().map(Line::by).collect(Collectors.toSet()));
        return lines.stream().map(line -> new DisclosureRow(line.id(), line.on(), line.recipient(), line.interest(), line.records(), line.ground(), line.byExport(),
                noters.getOrDefault(line.by(), "–"), line.at(), named.stream().filter(one -> one.disclosure().equals(line.id()))
                        .map(one -> names.getOrDefault(one.person(), "–")).sorted().collect(Collectors.joining(", ")))).toList();
    }

    public long count(PersonId person) {
        return asked(person, Count.class, "select count(*) " + IN_REACH).one().n();
    }

    private <R extends Record> SqlRead<R> asked(PersonId person, Class<R> type, String sql) {
        if (person != null) {
            guarding.require(person.value());
        }
        PeopleByName.Reach reach = guarding.reach();
        return SqlRead.of(em, type, sql).with("whole", reach.whole()).with("places", reach.places()).with("person", person == null ? null : person.toString());
    }

    record Line(UUID id, LocalDate on, String recipient, String interest, String records, Ground ground, boolean byExport, UUID by, Instant at) {}

    record Named(UUID disclosure, UUID person) {}

    record Count(long n) {}

    /** A disclosure with the names of those it is about. */
    public record DisclosureRow(UUID id, LocalDate on, String recipient, String interest, String records, Ground ground, boolean byExport, String notedBy, Instant notedAt, String people) {}
}
