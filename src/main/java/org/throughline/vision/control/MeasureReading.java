package org.throughline.vision.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.platform.SqlRead;
import org.throughline.platform.text.Language;
import org.throughline.platform.time.DomainClock;
import org.throughline.vision.CommitmentId;
import org.throughline.vision.MeasureSource;
import org.throughline.vision.MeasureSource.Actual;
import org.throughline.vision.entity.Aim;
import org.throughline.vision.entity.Direction;
import org.throughline.vision.entity.MeasureKind;
import org.throughline.vision.entity.MeasureUnit;

/** Reads measures with their values: entered ones from the table, observed ones from whichever module observes them. */
@ApplicationScoped
class MeasureReading {

    private static final String MEASURES = """
            select m.id, m.commitment_id, m.code, m.title_{l}, m.kind, m.unit, m.source, m.direction, m.baseline, m.baseline_on, m.target, m.target_on, m.cadence_days
            from vision.measure m join vision.commitment c on c.id = m.commitment_id
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    @Any
    Instance<MeasureSource> sources;

    @Inject
    DomainClock clock;

    List<MeasureLine> ofPlan(UUID plan, Language language) {
        return lines(SqlRead.of(em, Row.class, Tongue.in(language, MEASURES + "where c.plan_id = :plan order by c.position, m.position"))
                .with("plan", plan).list(), false);
    }

    /** With their earlier values. */
    List<MeasureLine> ofCommitment(CommitmentId commitment, Language language) {
        return lines(SqlRead.of(em, Row.class, Tongue.in(language, MEASURES + "where c.id = :commitment order by m.position"))
                .with("commitment", commitment.value()).list(), true);
    }

    Optional<MeasureLine> one(UUID measure, Language language) {
        return lines(SqlRead.of(em, Row.class, Tongue.in(language, MEASURES + "where m.id = :measure")).with("measure", measure).list(), true)
                .stream().findFirst();
    }

    private List<MeasureLine> lines(List<Row> rows, boolean withEarlier) {
        Map<UUID, List<Entered>> entered = entered(rows);
        return rows.stream().map(row -> row.source().equals("entered")
                ? enteredLine(row, entered.getOrDefault(row.id(), List.of()))
                : observedLine(row, withEarlier)).toList();
    }

    /** The entry that holds for each day, oldest day first. */
    private Map<UUID, List<Entered>> entered(List<Row> rows) {
        List<UUID> ids = rows.stream().filter(row -> row.source().equals("entered")).map(Row::id).toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        return SqlRead.of(em, Entered.class, """
                        select distinct on (measure_id, as_of) measure_id, as_of, value, note from vision.measure_entry
                        where measure_id in (:ids) order by measure_id, as_of, entered_at desc""")
                .with("ids", ids).list().stream().collect(Collectors.groupingBy(Entered::measure));
    }

    private MeasureLine enteredLine(Row row, List<Entered> entries) {
        List<MeasureLine.Point> points = new ArrayList<>();
        points.add(new MeasureLine.Point(row.baselineOn(), row.baseline()));
        entries.forEach(entry -> points.add(new MeasureLine.Point(entry.asOf(), entry.value())));
        Entered newest = entries.isEmpty() ? null : entries.get(entries.size() - 1);
        return newest == null
                ? line(row, null, null, "", points)
                : line(row, newest.asOf(), new Actual(newest.value(), 0, null, null, newest.asOf()), newest.note(), points);
    }

    private MeasureLine observedLine(Row row, boolean withEarlier) {
        List<MeasureLine.Point> points = new ArrayList<>();
        points.add(new MeasureLine.Point(row.baselineOn(), row.baseline()));
        Optional<MeasureSource> source = sources.stream().filter(one -> one.gives(row.source())).findFirst();
        Actual actual = source.flatMap(one -> one.actual(row.source(), row.commitment(), null)).orElse(null);
        if (actual == null) {
            return line(row, null, null, "", points);
        }
        if (withEarlier) {
            source.get().earlier(row.source(), row.commitment(), null).forEach(one -> points.add(new MeasureLine.Point(one.asOf(), one.value())));
        }
        points.add(new MeasureLine.Point(actual.asOf(), actual.value()));
        return line(row, actual.asOf(), actual, "", points);
    }

    private MeasureLine line(Row row, LocalDate asOf, Actual actual, String note, List<MeasureLine.Point> points) {
        LocalDate today = clock.today();
        Aim aim = new Aim(row.direction(), row.baseline(), row.baselineOn(), row.target(), row.targetOn(), row.cadenceDays());
        Double value = actual == null ? null : actual.value();
        return new MeasureLine(row.id(), row.commitment(), row.code(), row.title(), row.kind(), row.unit(), row.source(), aim,
                value, actual == null || actual.n() == 0 ? null : actual.n(), actual == null ? null : actual.low(), actual == null ? null : actual.high(),
                asOf, note, aim.status(value, asOf, today), asOf == null ? 0 : aim.staleDays(asOf, today), points);
    }

    record Row(UUID id, CommitmentId commitment, String code, String title, MeasureKind kind, MeasureUnit unit, String source,
            Direction direction, double baseline, LocalDate baselineOn, double target, LocalDate targetOn, int cadenceDays) {}

    record Entered(UUID measure, LocalDate asOf, double value, String note) {}
}
