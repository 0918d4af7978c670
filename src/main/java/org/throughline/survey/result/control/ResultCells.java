package org.throughline.survey.result.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Types;
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
import org.throughline.survey.result.entity.Cell;
import org.throughline.survey.result.entity.Place;

/** Keeps what may be read. */
@ApplicationScoped
class ResultCells {

    @PersistenceContext
    EntityManager em;

    Map<UUID, Map<Place, Cell>> of(CampaignId campaign) {
        Map<UUID, Map<Place, Cell>> cells = new HashMap<>();
        SqlRead.of(em, Stored.class, """
                        select subject_id, school_id, case when axis = 'language' then grp end, hidden, n, shares, favorable, low, high, coded
                        from survey.result_cell where campaign_id = :campaign""").with("campaign", campaign.value()).list()
                .forEach(row -> cells.computeIfAbsent(row.subject(), key -> new HashMap<>()).put(new Place(row.school(), row.language()),
                        new Cell(row.hidden(), row.n(), numbers(row.shares()), row.favorable(), row.low(), row.high(), row.coded())));
        return cells;
    }

    void replace(CampaignId campaign, List<Line> lines, LocalDate day) {
        em.createNativeQuery("delete from survey.result_cell where campaign_id = :campaign").setParameter("campaign", campaign.value()).executeUpdate();
        SqlWrite.all(em, """
                insert into survey.result_cell (campaign_id, subject, subject_id, school_id, axis, grp, hidden, n, shares, favorable, low, high, coded, as_of)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", lines, (row, line) -> {
            Cell cell = line.cell();
            row.setObject(1, campaign.value());
            row.setString(2, line.subject());
            row.setObject(3, line.id());
            row.setObject(4, line.place().school());
            row.setString(5, line.place().language() == null ? "" : "language");
            row.setString(6, line.place().language() == null ? "" : line.place().language());
            row.setBoolean(7, cell.hidden());
            row.setObject(8, cell.n(), Types.INTEGER);
            row.setString(9, cell.shares().isEmpty() ? null : cell.shares().stream().map(String::valueOf).collect(Collectors.joining(",")));
            row.setObject(10, cell.favorable(), Types.INTEGER);
            row.setObject(11, cell.low(), Types.INTEGER);
            row.setObject(12, cell.high(), Types.INTEGER);
            row.setString(13, cell.coded().name());
            row.setObject(14, day);
        });
    }

    static List<Integer> numbers(String shares) {
        return shares == null || shares.isEmpty() ? List.of() : Arrays.stream(shares.split(",")).map(Integer::valueOf).toList();
    }

    /** A cell with its subject, ITEM or COMMITMENT. */
    record Line(String subject, UUID id, Place place, Cell cell) {}

    record Stored(UUID subject, UUID school, String language, boolean hidden, Integer n, String shares, Integer favorable, Integer low, Integer high,
            PublishedShare.End coded) {}
}
