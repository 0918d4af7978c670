package org.throughline.survey.result.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.platform.SqlRead;
import org.throughline.platform.SqlWrite;
import org.throughline.statistics.PublishedShare;
import org.throughline.survey.CampaignId;
import org.throughline.survey.result.control.RowArrays.Column;
import org.throughline.survey.result.entity.Cell;
import org.throughline.survey.result.entity.Place;

/** Keeps what may be read. */
@ApplicationScoped
class ResultCells {

    @PersistenceContext
    EntityManager em;

    /** Writes what changed: with most refreshes that is little. */
    void replace(CampaignId campaign, List<Line> lines, LocalDate day) {
        Map<Row, Row> kept = new HashMap<>();
        SqlRead.of(em, Row.class, """
                        select subject, subject_id, school_id, axis, grp, hidden, n, shares, favorable, low, high, coded, as_of
                        from survey.result_cell where campaign_id = :campaign""").with("campaign", campaign.value()).list().forEach(row -> kept.put(row.key(), row));
        List<Row> changed = lines.stream().map(line -> Row.of(line, day)).filter(row -> !row.equals(kept.remove(row.key()))).toList();
        SqlWrite.all(em, """
                delete from survey.result_cell
                where campaign_id = ? and subject = ? and subject_id = ? and school_id is not distinct from cast(? as uuid) and axis = ? and grp = ?""", kept.values(),
                (statement, row) -> place(statement, campaign, row));
        RowArrays<Row> rows = new RowArrays<>(List.of(
                new Column<>("campaign_id", "uuid", row -> campaign.value()), new Column<>("subject", "text", Row::subject), new Column<>("subject_id", "uuid", Row::id),
                new Column<>("school_id", "uuid", Row::school), new Column<>("axis", "text", Row::axis), new Column<>("grp", "text", Row::group),
                new Column<>("hidden", "boolean", Row::hidden), new Column<>("n", "integer", Row::n), new Column<>("shares", "text", Row::shares),
                new Column<>("favorable", "integer", Row::favorable), new Column<>("low", "integer", Row::low), new Column<>("high", "integer", Row::high),
                new Column<>("coded", "text", row -> row.coded().name()), new Column<>("as_of", "date", Row::asOf)));
        rows.run(em, """
                insert into survey.result_cell (%s) select w.* from %s
                on conflict (campaign_id, subject, subject_id, school_id, axis, grp) do update set hidden = excluded.hidden, n = excluded.n, shares = excluded.shares,
                    favorable = excluded.favorable, low = excluded.low, high = excluded.high, coded = excluded.coded, as_of = excluded.as_of"""
                .formatted(rows.names(), rows.table()), changed);
    }

    private static void place(PreparedStatement statement, CampaignId campaign, Row row) throws SQLException {
        statement.setObject(1, campaign.value());
        statement.setString(2, row.subject());
        statement.setObject(3, row.id());
        statement.setObject(4, row.school());
        statement.setString(5, row.axis());
        statement.setString(6, row.group());
    }

    static List<Integer> numbers(String shares) {
        return shares == null || shares.isEmpty() ? List.of() : Arrays.stream(shares.split(",")).map(Integer::valueOf).toList();
    }

    /** A cell with its subject, ITEM or COMMITMENT. */
    record Line(String subject, UUID id, Place place, Cell cell) {}

    /** A line as it is kept. */
    record Row(String subject, UUID id, UUID school, String axis, String group, boolean hidden, Integer n, String shares, Integer favorable, Integer low, Integer high,
            PublishedShare.End coded, LocalDate asOf) {

        static Row of(Line line, LocalDate day) {
            Cell cell = line.cell();
            return new Row(line.subject(), line.id(), line.place().school(), line.place().axis(), line.place().group(), cell.hidden(), cell.n(),
                    cell.shares().isEmpty() ? null : cell.shares().stream().map(String::valueOf).collect(Collectors.joining(",")), cell.favorable(), cell.low(), cell.high(), cell.coded(), day);
        }

        /** Where it stands. */
        Row key() {
            return new Row(subject, id, school, axis, group, false, null, null, null, null, null, null, null);
        }
    }
}
