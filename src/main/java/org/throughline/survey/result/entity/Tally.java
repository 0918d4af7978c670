package org.throughline.survey.result.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.throughline.statistics.Protection;
import org.throughline.statistics.PublishedShare;
import org.throughline.statistics.Said;
import org.throughline.statistics.Share;
import org.throughline.survey.instrument.entity.Option;

/**
 * What a group said, counted, before anything is hidden.
 *
 * @param people    who answered at all
 * @param byValue   people by option; empty for several items together
 * @param favorable favorable answers among answers, of one item or of several; both 0 where nothing is favorable or not
 */
public record Tally(int people, Map<Integer, Integer> byValue, int favorable, int answers) {

    public static final Tally NONE = new Tally(0, Map.of(), 0, 0);

    public Tally {
        byValue = Map.copyOf(byValue);
    }

    public Tally plus(Tally other) {
        Map<Integer, Integer> both = new TreeMap<>(byValue);
        other.byValue.forEach((value, n) -> both.merge(value, n, Math::addExact));
        return new Tally(people + other.people, both, favorable + other.favorable, answers + other.answers);
    }

    /** What several groups said, added up. */
    static final class Sum {

        private int people;
        private int[] byValue = {};
        private int favorable;
        private int answers;

        void add(Tally tally) {
            people += tally.people;
            favorable += tally.favorable;
            answers += tally.answers;
            tally.byValue.forEach((value, n) -> {
                if (value >= byValue.length) {
                    byValue = Arrays.copyOf(byValue, value + 1);
                }
                byValue[value] += n;
            });
        }

        Tally all() {
            Map<Integer, Integer> values = new TreeMap<>();
            for (int value = 0; value < byValue.length; value++) {
                if (byValue[value] > 0) {
                    values.put(value, byValue[value]);
                }
            }
            return new Tally(people, values, favorable, answers);
        }
    }

    /** People by option in words that a table keeps: each value, a colon and how many, with commas between. */
    public String parts() {
        return byValue.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(part -> part.getKey() + ":" + part.getValue()).collect(Collectors.joining(","));
    }

    /** The other way around. */
    public static Map<Integer, Integer> byValue(String parts) {
        return parts.isEmpty() ? Map.of() : Arrays.stream(parts.split(",")).map(part -> part.split(":"))
                .collect(Collectors.toMap(part -> Integer.valueOf(part[0]), part -> Integer.valueOf(part[1])));
    }

    /**
     * What may be read of it, of a group that protection shows.
     *
     * @param values     the options from the least favorable
     * @param population how many were asked; a number without end where it is not known
     */
    public Cell published(Protection protection, List<Integer> values, long population) {
        List<Integer> shares = new ArrayList<>();
        boolean told = !byValue.isEmpty();
        for (int value : values) {
            PublishedShare share = protection.published(new Share(byValue.getOrDefault(value, 0), people));
            // one coded part would tell what the others leave over, so all are held back
            told &= share.end() == PublishedShare.End.EXACT;
            shares.add(share.perCent());
        }
        if (favored().isEmpty()) {
            return new Cell(false, people, told ? shares : List.of(), null, null, null, PublishedShare.End.EXACT);
        }
        PublishedShare favored = protection.published(favored().get(), population);
        Optional<Integer> low = favored.interval().map(interval -> interval.low());
        Optional<Integer> high = favored.interval().map(interval -> interval.high());
        boolean exact = favored.end() == PublishedShare.End.EXACT;
        return new Cell(false, people, told && exact ? shares : List.of(), favored.perCent(), low.orElse(null), high.orElse(null), favored.end());
    }

    /**
     * For whoever decides what of it may be told. Empty where nothing is favorable or not, and where people chose several options.
     *
     * @param before what was told of it before
     */
    Optional<Said> said(Protection protection, List<Option> options, Tally before) {
        if (favored().isEmpty() || byValue.values().stream().mapToInt(Integer::intValue).sum() > people) {
            return Optional.empty();
        }
        Share favored = favored().get();
        if (byValue.isEmpty()) {
            int known = before.favored().map(Share::favorable).orElse(0);
            int mine = Math.max(0, favored.favorable() - known);
            return Optional.of(new Said(favored, false, List.of(List.of(mine), List.of(Math.max(0, people - before.people - mine)))));
        }
        boolean told = people >= protection.minimum() && !published(protection, options.stream().map(Option::value).toList(), Long.MAX_VALUE).shares().isEmpty();
        List<List<Integer>> unknown = new ArrayList<>();
        for (Boolean kind : Arrays.asList(true, false, null)) {
            List<Integer> alike = options.stream().filter(option -> Objects.equals(option.favorable(), kind))
                    .map(option -> Math.max(0, byValue.getOrDefault(option.value(), 0) - before.byValue.getOrDefault(option.value(), 0))).toList();
            if (!alike.isEmpty()) {
                unknown.add(alike);
            }
        }
        return Optional.of(new Said(favored, told, unknown));
    }

    /** The people that the favorable answers stand for: several answers of one person are one person. Empty where nothing is favorable or not. */
    public Optional<Share> favored() {
        return answers == 0 ? Optional.empty() : Optional.of(new Share(answers == people ? favorable : (int) Math.round((double) favorable * people / answers), people));
    }
}
