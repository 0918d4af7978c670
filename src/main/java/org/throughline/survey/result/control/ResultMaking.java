package org.throughline.survey.result.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.platform.SqlRead;
import org.throughline.platform.time.DomainClock;
import org.throughline.statistics.Protection;
import org.throughline.statistics.SmallGroups;
import org.throughline.statistics.Visibility;
import org.throughline.survey.CampaignId;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.instrument.control.Questionnaires;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.Option;
import org.throughline.survey.result.entity.Cell;
import org.throughline.survey.result.entity.Place;
import org.throughline.survey.result.entity.Stepping;
import org.throughline.survey.result.entity.Tally;

/**
 * Makes what may be read of a campaign: counts, decides what is hidden over schools, home languages and their crossing
 * at once, and keeps the cells. In the caller's transaction.
 */
@ApplicationScoped
public class ResultMaking {

    private static final UUID EVERYWHERE = new UUID(0, 1);
    private static final String LANGUAGE = "language";

    @PersistenceContext
    EntityManager em;

    @Inject
    Tallies tallies;

    @Inject
    Counts counts;

    @Inject
    ResultCells cells;

    @Inject
    ScaleMaking scales;

    @Inject
    Questionnaires questionnaires;

    @Inject
    DomainClock clock;

    @Inject
    @ConfigProperty(name = "survey.minimum", defaultValue = "10")
    int minimum;

    /** Lets the counts of all campaigns follow what came, and what may be read of those that are open. */
    public void follow() {
        for (CampaignId campaign : tallies.behind()) {
            boolean open = SqlRead.of(em, Behind.class, "select id from survey.campaign where id = :id and published_at is null and closed_at is null and closes_at > :now")
                    .with("id", campaign.value()).with("now", clock.instant()).first().isPresent();
            if (open) {
                refresh(campaign);
            } else {
                tallies.follow(campaign);
            }
        }
    }

    public void refresh(CampaignId campaign) {
        tallies.follow(campaign);
        Protection protection = new Protection(minimum);
        Map<UUID, Map<Place, Cell>> before = cells.of(campaign);
        Map<UUID, Map<UUID, Map<String, Tally>>> byItem = counts.items(campaign);
        Map<UUID, Map<UUID, Map<String, Tally>>> byCommitment = counts.commitments(campaign);
        List<ResultCells.Line> lines = new ArrayList<>();
        together(instrument(campaign)).forEach((commitment, items) -> {
            List<Map<UUID, Map<String, Tally>>> all = new ArrayList<>(items.stream().map(item -> byItem.getOrDefault(item.id(), Map.of())).toList());
            Map<UUID, Map<String, Tally>> pooled = byCommitment.getOrDefault(commitment, Map.of());
            SmallGroups.Decision<UUID> visible = decide(protection, fewest(all, pooled));
            for (int i = 0; i < items.size(); i++) {
                Item item = items.get(i);
                List<Integer> values = item.counted().stream().map(Option::value).toList();
                add(lines, "ITEM", item.id(), new Stepping(protection, before.getOrDefault(item.id(), Map.of()),
                        candidates(protection, visible, all.get(i), values)).decide());
            }
            if (!pooled.isEmpty()) {
                add(lines, "COMMITMENT", commitment, new Stepping(protection, before.getOrDefault(commitment, Map.of()),
                        candidates(protection, visible, pooled, List.of())).decide());
            }
        });
        cells.replace(campaign, lines, clock.today());
        scales.refresh(campaign, byItem, lines);
    }

    private List<Item> instrument(CampaignId campaign) {
        UUID id = SqlRead.of(em, Behind.class, "select instrument_id from survey.campaign where id = :id").with("id", campaign.value()).one().id();
        return questionnaires.of(new InstrumentId(id)).items().stream().filter(item -> !item.counted().isEmpty()).toList();
    }

    /** Items that are shown or hidden together: those of a commitment, and each other item by itself. */
    private static Map<UUID, List<Item>> together(List<Item> items) {
        Map<UUID, List<Item>> groups = new LinkedHashMap<>();
        items.forEach(item -> groups.computeIfAbsent(item.isScale() && item.commitment() != null ? item.commitment() : item.id(), key -> new ArrayList<>()).add(item));
        return groups;
    }

    /** The fewest people who answered any of the items, by school and language; at least one where anybody answered one. */
    private static Map<UUID, Map<String, Integer>> fewest(List<Map<UUID, Map<String, Tally>>> items, Map<UUID, Map<String, Tally>> pooled) {
        Map<UUID, Map<String, Integer>> people = new LinkedHashMap<>();
        List<Map<UUID, Map<String, Tally>>> all = new ArrayList<>(items);
        all.add(pooled);
        all.forEach(table -> table.forEach((school, languages) -> languages.keySet().forEach(language ->
                people.computeIfAbsent(school, key -> new LinkedHashMap<>()).put(language, items.stream()
                        .mapToInt(item -> item.getOrDefault(school, Map.of()).getOrDefault(language, Tally.NONE).people()).min().stream()
                        .map(least -> Math.max(1, least)).findFirst().orElse(1)))));
        return people;
    }

    private static SmallGroups.Decision<UUID> decide(Protection protection, Map<UUID, Map<String, Integer>> people) {
        Map<UUID, UUID> schools = new LinkedHashMap<>();
        List<SmallGroups.Atom<UUID>> atoms = new ArrayList<>();
        schools.put(Counts.NO_SCHOOL, EVERYWHERE);
        people.forEach((school, languages) -> {
            schools.put(school, EVERYWHERE);
            languages.forEach((language, n) -> atoms.add(new SmallGroups.Atom<>(school, Map.of(LANGUAGE, language), n, n)));
        });
        return new SmallGroups<>(protection, schools, Map.of(LANGUAGE, 1)).decide(atoms);
    }

    private static Map<Place, Cell> candidates(Protection protection, SmallGroups.Decision<UUID> visible, Map<UUID, Map<String, Tally>> tallies,
            List<Integer> values) {
        Map<Place, Tally> sums = new HashMap<>();
        tallies.forEach((school, languages) -> languages.forEach((language, tally) -> {
            sums.merge(new Place(school, language), tally, Tally::plus);
            sums.merge(new Place(school, null), tally, Tally::plus);
            sums.merge(new Place(null, language), tally, Tally::plus);
            sums.merge(Place.ALL, tally, Tally::plus);
        }));
        Map<Place, Cell> candidates = new HashMap<>();
        sums.forEach((place, tally) -> {
            Visibility seen = visible.of(place.school() == null ? EVERYWHERE : place.school(), place.language() == null ? SmallGroups.EVERYBODY : LANGUAGE,
                    place.language() == null ? SmallGroups.EVERYBODY : place.language());
            if (tally.people() > 0) {
                candidates.put(place, seen == Visibility.SHOWN ? tally.published(protection, values) : Cell.HIDDEN);
            }
        });
        return candidates;
    }

    private static void add(List<ResultCells.Line> lines, String subject, UUID id, Map<Place, Cell> decided) {
        decided.forEach((place, cell) -> {
            if (!Counts.NO_SCHOOL.equals(place.school())) {
                lines.add(new ResultCells.Line(subject, id, place, cell));
            }
        });
    }

    record Behind(UUID id) {}
}
