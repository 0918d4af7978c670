package org.throughline.demo.control;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.throughline.access.ActAs;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.platform.SqlRead;
import org.throughline.platform.time.DomainClock;

/** What a chapter needs to tell its part: who is who, the texts, and doing something as a person at a time. */
@Dependent
public class Telling {

    /** The story's own hour for what has a date only. */
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    @PersistenceContext
    EntityManager em;

    @Inject
    ActAs actAs;

    @Inject
    DomainClock clock;

    private final Map<String, PersonId> people = new HashMap<>();
    private final Map<String, OrganizationId> schools = new HashMap<>();
    private Progress progress = (step, done, total) -> {};
    private PersonId administrator;

    /** Where progress goes. */
    public interface Progress {
        void at(String step, long done, long total);
    }

    Telling telling(Progress where, PersonId admin) {
        progress = where;
        administrator = admin;
        return this;
    }

    /** Does something as the person with this source id ("stf-principal", or "principal" for short), on a day of the story. */
    public <T> T as(String person, LocalDate day, Callable<T> work) throws Exception {
        return as(person, day.atTime(MORNING).atZone(clock.getZone()).toInstant(), work);
    }

    /** The same at an instant. */
    public <T> T as(String person, Instant at, Callable<T> work) throws Exception {
        return as(person(person.contains("-") ? person : "stf-" + person), at, work);
    }

    public <T> T as(PersonId person, LocalDate day, Callable<T> work) throws Exception {
        return as(person, day.atTime(MORNING).atZone(clock.getZone()).toInstant(), work);
    }

    public <T> T as(PersonId person, Instant at, Callable<T> work) throws Exception {
        return actAs.person(person, () -> clock.at(at, work));
    }

    /** The administrator's account that was there before any roster. */
    public PersonId administrator() {
        return administrator;
    }

    /** A person by the rosters' source id. */
    public PersonId person(String sourceId) {
        return people.computeIfAbsent(sourceId, id -> new PersonId(
                id("select id from district.person where source_id = :code and active order by id", id)));
    }

    public String nameOf(PersonId person) {
        return SqlRead.of(em, Name.class, "select display_name from district.person where id = :id").with("id", person.value()).one().name();
    }

    /** A school by the rosters' source id. */
    public OrganizationId school(String code) {
        return schools.computeIfAbsent(code, id -> new OrganizationId(
                id("select id from district.organization where source_id = :code and active order by id", id)));
    }

    public OrganizationId district() {
        return school("org-lvcusd");
    }

    /** The source id of a school's principal. */
    public String principalOf(String school) {
        return switch (school) {
            case "sch-maple-ridge" -> "stf-principal";
            case "sch-pine-street" -> "stf-principal2";
            default -> "stf-principal-" + school.substring("sch-".length());
        };
    }

    /** The rows of a file of the story, by column name. */
    public List<Map<String, String>> rows(String file) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(
                Telling.class.getResourceAsStream("/org/throughline/demo/story/" + file), StandardCharsets.UTF_8))) {
            return reader.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void step(String step, long done, long total) {
        progress.at(step, done, total);
    }

    private UUID id(String query, String code) {
        return SqlRead.of(em, Found.class, query).with("code", code).first()
                .orElseThrow(() -> new IllegalStateException("the rosters do not know " + code)).id();
    }

    record Found(UUID id) {}

    record Name(String name) {}
}
