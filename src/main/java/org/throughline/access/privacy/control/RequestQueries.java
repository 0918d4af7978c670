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
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.access.Can;
import org.throughline.access.PersonId;
import org.throughline.platform.NotFound;
import org.throughline.platform.SqlRead;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.job.JobRows;
import org.throughline.platform.job.JobView;
import org.throughline.platform.privacy.PeopleByName;
import org.throughline.platform.privacy.PersonalData.Outcome;
import org.throughline.platform.time.RealTime;

/** Requests about people's data: one's own, and those about people in the viewer's reach; whoever is erased is at no place any more. */
@Stateless
@RolesAllowed(Can.GUARD_PRIVACY)
public class RequestQueries {

    private static final String COLUMNS = "select r.id, r.kind, r.person_id, r.reason, r.asked_by, r.asked_at, r.state, r.job_id, r.ended_at, r.expires_at from access.person_request r ";

    @PersistenceContext
    EntityManager em;

    @Inject
    Guarding guarding;

    @Inject
    PeopleByName people;

    @Inject
    JobRows jobs;

    @Inject
    Audit audit;

    @Inject
    @RealTime
    Clock clock;

    /** Newest first. */
    public List<RequestRow> rows(int most) {
        return named(SqlRead.of(em, Line.class, COLUMNS + "order by r.asked_at desc, r.id").most(most).list().stream()
                .filter(line -> line.askedBy().equals(guarding.viewer()) || people.find(line.person(), guarding.reach()).isPresent()).toList());
    }

    public RequestRow row(UUID id) {
        Line line = SqlRead.of(em, Line.class, COLUMNS + "where r.id = :id").with("id", id).one();
        if (!line.askedBy().equals(guarding.viewer())) {
            guarding.require(line.person());
        }
        return named(List.of(line)).get(0);
    }

    /** What it came to. */
    public List<Outcome> outcomes(UUID id) {
        row(id);
        return SqlRead.of(em, Outcome.class, "select what, n, kept from access.person_request_line where request_id = :id order by position").with("id", id).list();
    }

    /** The job that makes the file, while it is known. */
    public Optional<JobView> job(RequestRow row) {
        return row.job() == null ? Optional.empty() : jobs.find(row.job());
    }

    /** Which job makes the file. */
    public void madeBy(UUID request, UUID job) {
        row(request);
        em.createNativeQuery("update access.person_request set job_id = :job where id = :id").setParameter("job", job).setParameter("id", request).executeUpdate();
    }

    /** The file, only for whoever asked for it and until it expires. Each time is noted. */
    public byte[] file(UUID id) {
        Content content = SqlRead.of(em, Content.class, """
                        select person_id, content from access.person_request where id = :id and asked_by = :viewer and state = 'READY' and expires_at > :now""")
                .with("id", id).with("viewer", guarding.viewer()).with("now", clock.instant()).first().orElseThrow(NotFound::new);
        guarding.require(content.person());
        audit.note(guarding.viewer(), "person's data downloaded", content.person().toString(), id.toString());
        return content.bytes();
    }

    /** Whom the words name, in reach. */
    public List<PeopleByName.Named> find(String words, int most) {
        return people.find(words, guarding.reach(), most);
    }

    public PeopleByName.Named person(PersonId person) {
        return guarding.require(person.value());
    }

    private List<RequestRow> named(List<Line> lines) {
        Map<UUID, String> names = people.names(lines.stream().flatMap(line -> Stream.of(line.person(), line.askedBy())).collect(Collectors.toSet()));
        return lines.stream().map(line -> new RequestRow(line.id(), line.kind(), line.person(), names.getOrDefault(line.person(), "–"), line.reason(),
                names.getOrDefault(line.askedBy(), "–"), line.askedBy().equals(guarding.viewer()), line.askedAt(), line.state(), line.job(), line.endedAt(), line.expiresAt())).toList();
    }

    record Line(UUID id, String kind, UUID person, String reason, UUID askedBy, Instant askedAt, String state, UUID job, Instant endedAt, Instant expiresAt) {}

    record Content(UUID person, byte[] bytes) {}

    /** A request with names; mine, where the viewer asked. */
    public record RequestRow(UUID id, String kind, UUID person, String name, String reason, String askedBy, boolean mine, Instant askedAt, String state, UUID job,
            Instant endedAt, Instant expiresAt) {}
}
