package org.throughline.survey.result.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.throughline.survey.CampaignId;
import org.throughline.survey.result.control.ScaleCounts.Scale;
import org.throughline.survey.result.entity.Kind;
import org.throughline.survey.result.entity.Place;
import org.throughline.survey.result.entity.Population;
import org.throughline.survey.result.entity.PublishedSet;
import org.throughline.survey.result.entity.ScaleCell;
import org.throughline.survey.result.entity.ScaleTables;
import org.throughline.survey.result.entity.Tally;

/**
 * Makes what may be read of a campaign's scales. A score is shown only where each of its items is, so that it tells nothing of
 * an item that is hidden. While a campaign is open it is made of the groups whose items are shown as they are counted by now, so
 * that it moves in their steps. In the caller's transaction, after the items were decided.
 */
@ApplicationScoped
class ScaleMaking {

    private static final String LANGUAGE = "language";

    /**
     * A weighted figure is a further sum over the same groups. Rounded to a hundredth it leaves the hidden ones a range of the
     * minimum and more where so many times the minimum answered; where nothing is hidden there is nothing to tell.
     */
    private static final int HUNDREDTHS = 100;

    /** The design effect is told to a tenth, as it is made of hidden groups too. */
    private static final double TENTH = 10;

    /** As far as alpha is told: more digits say nothing about a scale, and something about sums. */
    private static final double THOUSAND = 1000;

    @PersistenceContext
    EntityManager em;

    @Inject
    ScaleCounts counts;

    @Inject
    @ConfigProperty(name = "survey.minimum", defaultValue = "10")
    int minimum;

    /**
     * @param counted what was counted of each item
     * @param taken   what of it may be read as part of a sum
     * @param lines   what may be read of each item by now
     * @param set     the tables that the campaign publishes
     * @param frozen  whether results are published
     */
    void refresh(CampaignId campaign, Map<UUID, Map<Kind, Tally>> counted, Map<UUID, Map<Kind, Tally>> taken, List<ResultCells.Line> lines, PublishedSet set, Population asked,
            boolean frozen) {
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
            Set<Place> tellable = tables.tellable(table);
            tables.sums(table).forEach((place, sum) -> {
                boolean shown = tellable.contains(place) && scale.items().stream().allMatch(item -> shownItems.getOrDefault(item, Map.of()).containsKey(place));
                rows.add(new Row(scale.construct(), place, shown ? ScaleCell.shown(score(scale, sum, place, asked), minimum) : ScaleCell.HIDDEN));
            });
        }
        keep(campaign, rows);
        alphas(campaign, scales, rows, frozen);
        weights(campaign, scales, scores, rows.stream().anyMatch(row -> row.cell().hidden()));
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
        lines.stream().filter(line -> !line.cell().hidden() && line.cell().n().equals(people.getOrDefault(line.id(), Map.of()).get(line.place())))
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

    private void weights(CampaignId campaign, Map<UUID, Scale> scales, Map<UUID, Map<Kind, ScaleScores>> scores, boolean hidden) {
        em.createNativeQuery("delete from survey.result_weights where campaign_id = :campaign").setParameter("campaign", campaign.value()).executeUpdate();
        List<ScaleCounts.Answered> answered = counts.answered(campaign);
        List<ScaleCounts.Enrolled> enrolled = counts.enrolled(campaign);
        long people = answered.stream().mapToLong(ScaleCounts.Answered::people).sum();
        if (enrolled.isEmpty() || people < minimum || hidden && people < (long) HUNDREDTHS * minimum) {
            return;
        }
        Map<String, Long> bySchool = new TreeMap<>();
        Map<String, Long> byLanguage = new TreeMap<>();
        enrolled.forEach(one -> {
            bySchool.merge(one.school().toString(), one.people(), Long::sum);
            byLanguage.merge(one.language() == null ? "" : one.language(), one.people(), Long::sum);
        });
        boolean languages = enrolled.stream().anyMatch(one -> one.language() != null);
        Raking raking = Raking.of(answered.stream().map(one -> new Raking.Cell(List.of(one.school().toString(), languages ? one.language() : ""), one.people())).toList(),
                List.of(bySchool, byLanguage));
        em.createNativeQuery("insert into survey.result_weights (campaign_id, design_effect, trimmed, uncovered, converged) values (:campaign, :effect, :trimmed, :uncovered, :converged)")
                .setParameter("campaign", campaign.value()).setParameter("effect", Math.round(raking.designEffect() * TENTH) / TENTH)
                .setParameter("trimmed", Math.round((double) HUNDREDTHS * raking.trimmed() / people))
                .setParameter("uncovered", (double) Math.round(raking.uncovered() * HUNDREDTHS) / HUNDREDTHS).setParameter("converged", raking.converged()).executeUpdate();
        long population = enrolled.stream().mapToLong(ScaleCounts.Enrolled::people).sum();
        SqlWrite.all(em, "insert into survey.result_weighted (campaign_id, construct_id, score, low, high) values (?, ?, ?, ?, ?)",
                scales.values().stream().filter(scale -> scores.get(scale.construct()).values().stream().anyMatch(one -> one.people() > 0)).toList(), (row, scale) -> {
            Estimate estimate = weighted(scale, scores.get(scale.construct()), answered, raking, population);
            row.setObject(1, campaign.value());
            row.setObject(2, scale.construct());
            row.setInt(3, ScaleCell.whole(estimate.value()));
            row.setInt(4, ScaleCell.whole(estimate.low()));
            row.setInt(5, ScaleCell.whole(estimate.high()));
        });
    }

    private static Estimate weighted(Scale scale, Map<Kind, ScaleScores> table, List<ScaleCounts.Answered> answered, Raking raking, long population) {
        Map<String, Double> weights = new HashMap<>();
        for (int i = 0; i < answered.size(); i++) {
            weights.put(answered.get(i).school() + answered.get(i).language(), raking.weights().get(i));
        }
        double sum = 0;
        double weight = 0;
        ScaleScores all = new ScaleScores(scale.items().size(), Map.of());
        for (Map.Entry<Kind, ScaleScores> one : table.entrySet()) {
            UUID school = one.getKey().school() == null ? Counts.NO_SCHOOL : one.getKey().school();
            double each = weights.getOrDefault(school + one.getKey().language(), 1.0);
            sum += each * one.getValue().sample(0).sum();
            weight += each * one.getValue().people();
            all = all.plus(one.getValue());
        }
        Estimate plain = all.sample(population).mean();
        return onHundred(scale, new Estimate(sum / weight, plain.standardError(), plain.people()).widened(raking.designEffect()));
    }

    private void keep(CampaignId campaign, List<Row> rows) {
        em.createNativeQuery("delete from survey.result_scale where campaign_id = :campaign").setParameter("campaign", campaign.value()).executeUpdate();
        SqlWrite.all(em, """
                insert into survey.result_scale (campaign_id, construct_id, school_id, axis, grp, hidden, n, score, low, high, coded)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows, (row, line) -> {
            ScaleCell cell = line.cell();
            row.setObject(1, campaign.value());
            row.setObject(2, line.construct());
            row.setObject(3, line.place().school());
            row.setString(4, line.place().axis());
            row.setString(5, line.place().group());
            row.setBoolean(6, cell.hidden());
            row.setObject(7, cell.n(), Types.INTEGER);
            row.setObject(8, cell.score(), Types.INTEGER);
            row.setObject(9, cell.low(), Types.INTEGER);
            row.setObject(10, cell.high(), Types.INTEGER);
            row.setString(11, cell.coded().name());
        });
    }

    private record Row(UUID construct, Place place, ScaleCell cell) {}

    private record AlphaRow(UUID construct, String language, Alpha alpha) {}
}
