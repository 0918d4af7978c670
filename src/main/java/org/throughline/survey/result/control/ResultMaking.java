package org.throughline.survey.result.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.platform.SqlRead;
import org.throughline.platform.time.DomainClock;
import org.throughline.statistics.Protection;
import org.throughline.survey.CampaignId;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.instrument.control.Questionnaires;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.result.entity.Cell;
import org.throughline.survey.result.entity.Kind;
import org.throughline.survey.result.entity.Place;
import org.throughline.survey.result.entity.Population;
import org.throughline.survey.result.entity.PublishedSet;
import org.throughline.survey.result.entity.Publishing;
import org.throughline.survey.result.entity.Stepping;
import org.throughline.survey.result.entity.Tally;

/**
 * Makes what may be read of a campaign: counts, decides what is hidden over all tables that it publishes at once, and keeps
 * the cells. In the caller's transaction.
 */
@ApplicationScoped
public class ResultMaking {

    private static final double NEARLY_ALL = 0.9;

    @PersistenceContext
    EntityManager em;

    @Inject
    Tallies tallies;

    @Inject
    Recounting recounting;

    @Inject
    Counts counts;

    @Inject
    ResultSteps steps;

    @Inject
    PublishedSets sets;

    @Inject
    ResultCells cells;

    @Inject
    ScaleMaking scales;

    @Inject
    ScaleCounts scaleCounts;

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
                recounting.follow(campaign);
            }
        }
    }

    public void refresh(CampaignId campaign) {
        recounting.follow(campaign);
        Protection protection = new Protection(minimum);
        Map<UUID, Map<Kind, Tally>> now = new HashMap<>(counts.items(campaign));
        now.putAll(counts.commitments(campaign));
        Map<UUID, Map<Kind, Tally>> before = steps.of(campaign);
        Population asked = scaleCounts.asked(campaign);
        PublishedSet set = sets.of(campaign).among(now.values().stream().flatMap(tallied -> tallied.keySet().stream()).toList());
        Publishing publishing = new Publishing(protection, set, asked);
        boolean frozen = sets.frozen(campaign);
        Map<UUID, Map<Kind, Tally>> taken = frozen ? now : new HashMap<>();
        List<ResultCells.Line> lines = new ArrayList<>();
        Map<UUID, List<Item>> together = together(instrument(campaign));
        Set<UUID> all = answeredByNearlyAll(together.values().stream().flatMap(List::stream).map(Item::id).toList(), now);
        Set<UUID> ofAll = withCommitments(all, together);
        Publishing.Frozen atOnce = frozen ? publishing.frozen(all, only(ofAll, before), only(ofAll, now), Set.of()) : null;
        together.forEach((commitment, items) -> {
            List<UUID> deciding = items.stream().map(Item::id).toList();
            Set<UUID> subjects = new LinkedHashSet<>(deciding);
            subjects.add(commitment);
            Map<UUID, Map<Kind, Tally>> shown = only(subjects, before);
            Map<UUID, Map<Kind, Tally>> counted = only(subjects, now);
            Publishing.Shown readable;
            if (frozen) {
                readable = ofAll.containsAll(subjects) ? atOnce : publishing.frozen(deciding, shown, counted, atOnce.hidden());
            } else {
                Map<UUID, Map<Kind, Tally>> step = new Stepping(protection, deciding, shown, counted).decide();
                steps.keep(campaign, shown, step);
                taken.putAll(step);
                readable = publishing.open(step, counted);
            }
            Map<UUID, Map<Place, Cell>> ofItems = new LinkedHashMap<>();
            items.forEach(item -> ofItems.put(item.id(), readable.cells(item.id(), item.counted())));
            ofItems.forEach((item, decided) -> add(lines, "ITEM", item, decided));
            if (!deciding.contains(commitment) && counted.containsKey(commitment)) {
                add(lines, "COMMITMENT", commitment, Publishing.commitment(readable.cells(commitment, List.of()), ofItems.values()));
            }
        });
        if (frozen) {
            steps.forget(campaign);
        }
        cells.replace(campaign, lines, clock.today());
        scales.refresh(campaign, now, taken, lines, set, asked, frozen ? Optional.of(atOnce.hidden()) : Optional.empty());
    }

    /**
     * Items that are hidden together for good: nearly the same people answered them, so a group that one of them told of would be known
     * in all. Others hide what these hide, and more where they must.
     */
    private static Set<UUID> answeredByNearlyAll(List<UUID> items, Map<UUID, Map<Kind, Tally>> now) {
        int most = items.stream().mapToInt(item -> people(item, now)).max().orElse(0);
        return items.stream().filter(item -> people(item, now) > 0 && people(item, now) >= most * NEARLY_ALL).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<UUID> withCommitments(Set<UUID> all, Map<UUID, List<Item>> together) {
        Set<UUID> subjects = new LinkedHashSet<>(all);
        together.forEach((commitment, items) -> {
            if (items.stream().map(Item::id).allMatch(all::contains)) {
                subjects.add(commitment);
            }
        });
        return subjects;
    }

    private static int people(UUID subject, Map<UUID, Map<Kind, Tally>> now) {
        return now.getOrDefault(subject, Map.of()).values().stream().mapToInt(Tally::people).sum();
    }

    private static Map<UUID, Map<Kind, Tally>> only(Set<UUID> subjects, Map<UUID, Map<Kind, Tally>> all) {
        Map<UUID, Map<Kind, Tally>> some = new HashMap<>();
        subjects.stream().filter(all::containsKey).forEach(subject -> some.put(subject, all.get(subject)));
        return some;
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

    private static void add(List<ResultCells.Line> lines, String subject, UUID id, Map<Place, Cell> decided) {
        decided.forEach((place, cell) -> lines.add(new ResultCells.Line(subject, id, place, cell)));
    }

    record Behind(UUID id) {}
}
