package org.throughline.survey.result.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.platform.SqlWrite;
import org.throughline.survey.CampaignId;
import org.throughline.survey.result.entity.Cell;
import org.throughline.survey.result.entity.Place;

/** Keeps what may be read. */
@ApplicationScoped
class ResultCells {

    @PersistenceContext
    EntityManager em;

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
            row.setString(5, line.place().axis());
            row.setString(6, line.place().group());
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
}
