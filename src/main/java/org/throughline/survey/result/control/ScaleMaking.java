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
import org.throughline.statistics.SmallGroups;
import org.throughline.statistics.Visibility;
import org.throughline.survey.CampaignId;
import org.throughline.survey.result.control.ScaleCounts.Scale;
import org.throughline.survey.result.entity.Kind;
import org.throughline.survey.result.entity.Place;
import org.throughline.survey.result.entity.Population;
import org.throughline.survey.result.entity.ScaleCell;
import org.throughline.survey.result.entity.Tally;

/**
 * Makes what may be read of a campaign's scales. A score is shown only where each of its items is, so that it tells nothing of
 * an item that is hidden. While a campaign is open it is made of the groups whose items are shown as they are counted by now, so
 * that it moves in their steps. In the caller's transaction, after the items were decided.
 */
@ApplicationScoped
class ScaleMaking {

    private static final UUID EVERYWHERE = new UUID(0, 1);
    private static final String LANGUAGE = "language";

    /**
     * A weighted figure is a further sum over the same groups. Rounded to a hundredth it leaves the hidden ones a range of the
     * minimum and more where so many times the minimum answered; where nothing is hidden there is nothing to tell.
     */
    private static final int HUNDREDTHS = 100;

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
     * @param frozen  whether results are published
     */
    void refresh(CampaignId campaign, Map<UUID, Map<Kind, Tally>> counted, Map<UUID, Map<Kind, Tally>> taken, List<ResultCells.Line> lines, Population asked, boolean frozen) {
        Map<UUID, Scale> scales = counts.scales(campaign);
        if (scales.isEmpty()) {
            return;
        }
        Map<UUID, Map<UUID, Map<String, ScaleScores>>> scores = counts.scores(campaign, scales);
        Map<UUID, Map<Place, ResultCells.Line>> shownItems = new HashMap<>();
        lines.forEach(line -> shownItems.computeIfAbsent(line.id(), key -> new HashMap<>()).put(line.place(), line));
        List<Row> rows = new ArrayList<>();
        boolean hidden = false;
        for (Scale scale : scales.values()) {
            Map<UUID, Map<String, ScaleScores>> table = current(scale, scores.getOrDefault(scale.construct(), Map.of()), counted, taken);
            if (table.isEmpty()) {
                scores.remove(scale.construct());
            } else {
                scores.put(scale.construct(), table);
            }
            SmallGroups.Decision<UUID> visible = decide(table);
            Map<Place, ScaleScores> sums = sums(table);
            for (Map.Entry<Place, ScaleScores> one : sums.entrySet()) {
                Place place = one.getKey();
                if (one.getValue().people() > 0 && !Counts.NO_SCHOOL.equals(place.school())) {
                    boolean shown = seen(visible, place) == Visibility.SHOWN && scale.items().stream().allMatch(item -> shown(item, place, taken, shownItems));
                    ScaleCell cell = shown ? ScaleCell.shown(score(scale, one.getValue(), place, asked), minimum) : ScaleCell.HIDDEN;
                    hidden |= cell.hidden();
                    rows.add(new Row(scale.construct(), place, cell));
                }
            }
        }
        keep(campaign, rows);
        alphas(campaign, scales, rows, frozen);
        weights(campaign, scales, scores, hidden);
    }

    /** The groups of a school and a language whose items are all shown as they are counted by now. */
    private static Map<UUID, Map<String, ScaleScores>> current(Scale scale, Map<UUID, Map<String, ScaleScores>> table, Map<UUID, Map<Kind, Tally>> counted,
            Map<UUID, Map<Kind, Tally>> taken) {
        Map<UUID, Map<String, ScaleScores>> current = new TreeMap<>();
        table.forEach((school, languages) -> languages.forEach((language, scores) -> {
            Place place = new Place(school, LANGUAGE, language);
            if (scale.items().stream().allMatch(item -> people(counted, item, place) == people(taken, item, place))) {
                current.computeIfAbsent(school, key -> new TreeMap<>()).put(language, scores);
            }
        }));
        return current;
    }

    private static boolean shown(UUID item, Place place, Map<UUID, Map<Kind, Tally>> taken, Map<UUID, Map<Place, ResultCells.Line>> shownItems) {
        ResultCells.Line line = shownItems.getOrDefault(item, Map.of()).get(place);
        return line != null && !line.cell().hidden() && line.cell().n() == people(taken, item, place);
    }

    private static int people(Map<UUID, Map<Kind, Tally>> tallies, UUID item, Place place) {
        return tallies.getOrDefault(item, Map.of()).entrySet().stream()
                .filter(one -> place.school() == null || place.school().equals(one.getKey().school() == null ? Counts.NO_SCHOOL : one.getKey().school()))
                .filter(one -> place.axis().isEmpty() || place.group().equals(one.getKey().language())).mapToInt(one -> one.getValue().people()).sum();
    }

    private SmallGroups.Decision<UUID> decide(Map<UUID, Map<String, ScaleScores>> table) {
        Map<UUID, UUID> schools = new LinkedHashMap<>();
        List<SmallGroups.Atom<UUID>> atoms = new ArrayList<>();
        schools.put(Counts.NO_SCHOOL, EVERYWHERE);
        table.forEach((school, languages) -> {
            schools.put(school, EVERYWHERE);
            languages.forEach((language, scores) -> atoms.add(new SmallGroups.Atom<>(school, Map.of(LANGUAGE, language), (int) scores.people(), (int) scores.people())));
        });
        return new SmallGroups<>(new Protection(minimum), schools, Map.of(LANGUAGE, 1)).decide(atoms);
    }

    private static Visibility seen(SmallGroups.Decision<UUID> visible, Place place) {
        return visible.of(place.school() == null ? EVERYWHERE : place.school(), place.axis(), place.group());
    }

    private static Map<Place, ScaleScores> sums(Map<UUID, Map<String, ScaleScores>> table) {
        Map<Place, ScaleScores> sums = new LinkedHashMap<>();
        table.forEach((school, languages) -> languages.forEach((language, scores) -> List.of(new Place(school, LANGUAGE, language), new Place(school, "", ""), new Place(null, LANGUAGE, language), Place.ALL)
                .forEach(place -> sums.merge(place, scores, ScaleScores::plus))));
        return sums;
    }

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

    private void weights(CampaignId campaign, Map<UUID, Scale> scales, Map<UUID, Map<UUID, Map<String, ScaleScores>>> scores, boolean hidden) {
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
                .setParameter("campaign", campaign.value()).setParameter("effect", raking.designEffect()).setParameter("trimmed", raking.trimmed())
                .setParameter("uncovered", raking.uncovered()).setParameter("converged", raking.converged()).executeUpdate();
        long population = enrolled.stream().mapToLong(ScaleCounts.Enrolled::people).sum();
        SqlWrite.all(em, "insert into survey.result_weighted (campaign_id, construct_id, score, low, high) values (?, ?, ?, ?, ?)",
                scales.values().stream().filter(scale -> scores.containsKey(scale.construct())).toList(), (row, scale) -> {
            Estimate estimate = weighted(scale, scores.get(scale.construct()), answered, raking, population);
            row.setObject(1, campaign.value());
            row.setObject(2, scale.construct());
            row.setInt(3, ScaleCell.whole(estimate.value()));
            row.setInt(4, ScaleCell.whole(estimate.low()));
            row.setInt(5, ScaleCell.whole(estimate.high()));
        });
    }

    private static Estimate weighted(Scale scale, Map<UUID, Map<String, ScaleScores>> table, List<ScaleCounts.Answered> answered, Raking raking, long population) {
        double sum = 0;
        double weight = 0;
        ScaleScores all = new ScaleScores(scale.items().size(), Map.of());
        for (int i = 0; i < answered.size(); i++) {
            ScaleScores here = table.getOrDefault(answered.get(i).school(), Map.of()).get(answered.get(i).language());
            if (here != null) {
                sum += raking.weights().get(i) * here.sample(0).sum();
                weight += raking.weights().get(i) * here.people();
                all = all.plus(here);
            }
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
