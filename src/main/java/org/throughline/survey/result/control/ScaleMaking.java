package org.throughline.survey.result.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.platform.SqlWrite;
import org.throughline.statistics.Alpha;
import org.throughline.statistics.Estimate;
import org.throughline.statistics.Protection;
import org.throughline.statistics.Raking;
import org.throughline.statistics.ScaleScores;
import org.throughline.statistics.ScaleSums;
import org.throughline.statistics.SmallGroups.Spot;
import org.throughline.survey.CampaignId;
import org.throughline.survey.result.control.RowArrays.Column;
import org.throughline.survey.result.control.ScaleCounts.Scale;
import org.throughline.survey.result.entity.Kind;
import org.throughline.survey.result.entity.Place;
import org.throughline.survey.result.entity.Population;
import org.throughline.survey.result.entity.PublishedSet;
import org.throughline.survey.result.entity.ScaleCell;
import org.throughline.survey.result.entity.ScaleTables;
import org.throughline.survey.result.entity.ScaleWeights;
import org.throughline.survey.result.entity.Tally;

/**
 * Makes what may be read of a campaign's scales. A score is shown only where each of its items is, so that it tells nothing of
 * an item that is hidden. While a campaign is open it is made of the groups whose items are shown as they are counted by now, so
 * that it moves in their steps. In the caller's transaction, after the items were decided.
 */
@ApplicationScoped
class ScaleMaking {

    private static final String LANGUAGE = "language";

    /** As far as alpha is told: more digits say nothing about a scale, and something about sums. */
    private static final double THOUSAND = 1000;

    @PersistenceContext
    EntityManager em;

    @Inject
    ScaleCounts counts;

    @Inject
    SimilarSchools similar;

    @Inject
    @ConfigProperty(name = "survey.minimum", defaultValue = "10")
    int minimum;

    /**
     * @param counted what was counted of each item
     * @param taken   what of it may be read as part of a sum
     * @param lines   what may be read of each item by now
     * @param set     the tables that the campaign publishes
     * @param hidden  what is hidden of the items, where results are published
     */
    void refresh(CampaignId campaign, Map<UUID, Map<Kind, Tally>> counted, Map<UUID, Map<Kind, Tally>> taken, List<ResultCells.Line> lines, PublishedSet set, Population asked,
            Optional<Set<Spot<String>>> hidden) {
        boolean frozen = hidden.isPresent();
        // items are read beside similar schools too, scales or none
        similar.refresh(campaign);
        Map<UUID, Scale> scales = counts.scales(campaign);
        if (scales.isEmpty()) {
            return;
        }
        ScaleTables tables = new ScaleTables(new Protection(minimum), set);
        Map<UUID, Map<Kind, ScaleScores>> scores = counts.scores(campaign, scales);
        Map<UUID, Map<Place, Integer>> shownItems = shown(lines, taken, tables);
        List<Row> rows = new ArrayList<>();
        for (Scale scale : scales.values()) {
            Map<Kind, ScaleScores> table = current(scale, scores.getOrDefault(scale.construct(), Map.of()), counted, taken);
            scores.put(scale.construct(), table);
            Set<Place> tellable = hidden.map(anyway -> tables.tellable(table, anyway, sum -> scale.onHundred(sum.sample(sum.people()).mean().value()))).orElseGet(() -> tables.tellable(table));
            tables.sums(table).forEach((place, sum) -> {
                boolean shown = tellable.contains(place) && scale.items().stream().allMatch(item -> shownItems.getOrDefault(item, Map.of()).containsKey(place));
                rows.add(new Row(scale.construct(), place, shown ? ScaleCell.shown(score(scale, sum, place, asked), minimum) : ScaleCell.HIDDEN));
            });
        }
        keep(campaign, rows);
        alphas(campaign, scales, rows, frozen);
        weights(campaign, scales, scores, rows, frozen);
    }

    /** The kinds of people of whom as many are in the items' figures as were counted by now. */
    private static Map<Kind, ScaleScores> current(Scale scale, Map<Kind, ScaleScores> scores, Map<UUID, Map<Kind, Tally>> counted, Map<UUID, Map<Kind, Tally>> taken) {
        Map<Kind, ScaleScores> current = new TreeMap<>();
        scores.forEach((kind, one) -> {
            if (scale.items().stream().allMatch(item -> people(counted, item, kind) == people(taken, item, kind))) {
                current.put(kind, one);
            }
        });
        return current;
    }

    private static int people(Map<UUID, Map<Kind, Tally>> tallies, UUID item, Kind kind) {
        return tallies.getOrDefault(item, Map.of()).getOrDefault(kind, Tally.NONE).people();
    }

    /** By item, where it is shown with all who are in the sums there. */
    private static Map<UUID, Map<Place, Integer>> shown(List<ResultCells.Line> lines, Map<UUID, Map<Kind, Tally>> taken, ScaleTables tables) {
        Map<UUID, Map<Place, Integer>> people = new HashMap<>();
        taken.forEach((item, tallies) -> people.put(item, tables.people(tallies)));
        Map<UUID, Map<Place, Integer>> shown = new HashMap<>();
        lines.stream().filter(line -> (line.cell().said() || !line.cell().hidden() && !line.place().ofGroup()) && line.cell().n().equals(people.getOrDefault(line.id(), Map.of()).get(line.place())))
                .forEach(line -> shown.computeIfAbsent(line.id(), key -> new HashMap<>()).put(line.place(), line.cell().n()));
        return shown;
    }

    /** With the correction for a finite population where it is known how many were asked. */
    private static Estimate score(Scale scale, ScaleScores scores, Place place, Population asked) {
        return onHundred(scale, scores.sample(asked.of(place)).mean());
    }

    private static Estimate onHundred(Scale scale, Estimate mean) {
        return new Estimate(scale.onHundred(mean.value()), 100 * mean.standardError() / (scale.high() - scale.low()), mean.people());
    }

    /**
     * While it is open nobody learns of how many people it is: beside the people of each item it could tell who waits. Of a home
     * language that is hidden there is none, since it says that there are enough for one.
     */
    private void alphas(CampaignId campaign, Map<UUID, Scale> scales, List<Row> scores, boolean frozen) {
        Map<UUID, Map<String, ScaleSums>> sums = counts.sums(campaign, scales);
        List<AlphaRow> rows = new ArrayList<>();
        Set<String> hidden = scores.stream().filter(row -> row.cell().hidden() && row.place().school() == null && row.place().axis().equals(LANGUAGE))
                .map(row -> row.construct() + row.place().group()).collect(Collectors.toSet());
        scales.values().forEach(scale -> {
            Map<String, ScaleSums> byLanguage = sums.getOrDefault(scale.construct(), Map.of());
            rows.add(new AlphaRow(scale.construct(), "", byLanguage.values().stream().reduce(ScaleSums.none(scale.items().size()), ScaleSums::plus).alpha()));
            byLanguage.forEach((language, one) -> rows.add(new AlphaRow(scale.construct(), language, one.alpha())));
        });
        em.createNativeQuery("delete from survey.result_alpha where campaign_id = :campaign").setParameter("campaign", campaign.value()).executeUpdate();
        SqlWrite.all(em, "insert into survey.result_alpha (campaign_id, construct_id, language, items, people, alpha, gate) values (?, ?, ?, ?, ?, ?, ?)", rows, (row, line) -> {
            // what too few said together is told of nobody, not even that they are few
            boolean told = line.alpha().people() >= minimum && line.alpha().gate() != Alpha.Gate.NOT_AVAILABLE && !hidden.contains(line.construct() + line.language());
            row.setObject(1, campaign.value());
            row.setObject(2, line.construct());
            row.setString(3, line.language());
            row.setInt(4, line.alpha().items());
            row.setObject(5, told && frozen && line.language().isEmpty() ? line.alpha().people() : null, Types.BIGINT);
            row.setObject(6, told ? Math.round(line.alpha().value().getAsDouble() * THOUSAND) / THOUSAND : null, Types.DOUBLE);
            row.setString(7, told ? line.alpha().gate().name() : Alpha.Gate.NOT_AVAILABLE.name());
        });
    }

    /** When results are published: of an open campaign they would be made of who waits, too. */
    private void weights(CampaignId campaign, Map<UUID, Scale> scales, Map<UUID, Map<Kind, ScaleScores>> scores, List<Row> rows, boolean frozen) {
        em.createNativeQuery("delete from survey.result_weights where campaign_id = :campaign").setParameter("campaign", campaign.value()).executeUpdate();
        List<ScaleWeights.Enrolled> enrolled = frozen ? counts.enrolled(campaign) : List.of();
        Map<Scale, ScaleWeights> weighted = new LinkedHashMap<>();
        scales.values().forEach(scale -> {
            Set<Place> shown = rows.stream().filter(row -> row.construct().equals(scale.construct()) && !row.cell().hidden()).map(Row::place).collect(Collectors.toSet());
            ScaleWeights.of(scale.items().size(), scores.get(scale.construct()), shown, enrolled).ifPresent(one -> weighted.put(scale, one));
        });
        if (weighted.isEmpty()) {
            return;
        }
        List<Raking> rakings = weighted.values().stream().map(ScaleWeights::raking).toList();
        em.createNativeQuery("insert into survey.result_weights (campaign_id, design_effect, trimmed, uncovered, converged) values (:campaign, :effect, :trimmed, :uncovered, :converged)")
                .setParameter("campaign", campaign.value()).setParameter("effect", rakings.stream().mapToDouble(Raking::designEffect).max().orElseThrow())
                .setParameter("trimmed", rakings.stream().mapToLong(Raking::trimmed).max().orElseThrow())
                .setParameter("uncovered", rakings.stream().mapToDouble(Raking::uncovered).max().orElseThrow())
                .setParameter("converged", rakings.stream().allMatch(Raking::converged)).executeUpdate();
        SqlWrite.all(em, "insert into survey.result_weighted (campaign_id, construct_id, score, low, high) values (?, ?, ?, ?, ?)", weighted.entrySet(), (row, one) -> {
            Estimate estimate = onHundred(one.getKey(), one.getValue().estimate());
            row.setObject(1, campaign.value());
            row.setObject(2, one.getKey().construct());
            row.setInt(3, ScaleCell.whole(estimate.value()));
            row.setInt(4, ScaleCell.whole(estimate.low()));
            row.setInt(5, ScaleCell.whole(estimate.high()));
        });
    }

    private void keep(CampaignId campaign, List<Row> rows) {
        em.createNativeQuery("delete from survey.result_scale where campaign_id = :campaign").setParameter("campaign", campaign.value()).executeUpdate();
        RowArrays<Row> arrays = new RowArrays<>(List.of(
                new Column<>("campaign_id", "uuid", row -> campaign.value()), new Column<>("construct_id", "uuid", Row::construct), new Column<>("school_id", "uuid", row -> row.place().school()),
                new Column<>("axis", "text", row -> row.place().axis()), new Column<>("grp", "text", row -> row.place().group()), new Column<>("hidden", "boolean", row -> row.cell().hidden()),
                new Column<>("n", "integer", row -> row.cell().n()), new Column<>("score", "integer", row -> row.cell().score()), new Column<>("low", "integer", row -> row.cell().low()),
                new Column<>("high", "integer", row -> row.cell().high()), new Column<>("coded", "text", row -> row.cell().coded().name())));
        arrays.run(em, "insert into survey.result_scale (%s) select w.* from %s".formatted(arrays.names(), arrays.table()), rows);
    }

    private record Row(UUID construct, Place place, ScaleCell cell) {}

    private record AlphaRow(UUID construct, String language, Alpha alpha) {}
}
