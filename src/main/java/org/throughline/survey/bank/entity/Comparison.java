package org.throughline.survey.bank.entity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.throughline.survey.instrument.entity.Asking;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.Option;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Scoring;
import org.throughline.survey.instrument.entity.Wording;

/** What two instruments, or two editions of one, have in common and what differs, item by item. */
public record Comparison(List<Line> lines) {

    /** Codes of different instruments, as Q1, mean nothing by themselves: their items must share so much of their words. */
    private static final double ALIKE_ENOUGH = 0.4;

    /**
     * Finds for each item of the one its counterpart in the other: by code in editions of one instrument, then what is held
     * for equivalent, then by equal words, and last by code where different instruments use similar words with it.
     *
     * @param equivalent items of the other that are equivalent to an item of the one, by their ids
     */
    public static Comparison of(Questionnaire one, Questionnaire other, Map<UUID, Set<UUID>> equivalent) {
        boolean editions = one.code().equals(other.code());
        Map<Item, Item> pairs = new LinkedHashMap<>();
        BiPredicate<Item, Item> sameCode = (a, b) -> a.code().equals(b.code());
        if (editions) {
            pair(one, other, pairs, sameCode);
        }
        pair(one, other, pairs, (a, b) -> equivalent.getOrDefault(a.id(), Set.of()).contains(b.id()));
        pair(one, other, pairs, (a, b) -> base(a.text()).equalsIgnoreCase(base(b.text())));
        if (!editions) {
            pair(one, other, pairs, sameCode.and((a, b) -> Words.alike(base(a.text()), base(b.text())) >= ALIKE_ENOUGH));
        }
        return new Comparison(lines(one.items(), other.items(), pairs));
    }

    private static void pair(Questionnaire one, Questionnaire other, Map<Item, Item> pairs, BiPredicate<Item, Item> counterparts) {
        Set<Item> taken = new HashSet<>(pairs.values());
        for (Item item : one.items()) {
            if (!pairs.containsKey(item)) {
                other.items().stream().filter(candidate -> !taken.contains(candidate) && counterparts.test(item, candidate)).findFirst().ifPresent(found -> {
                    pairs.put(item, found);
                    taken.add(found);
                });
            }
        }
    }

    /** In the order of the other, with what is gone where it stood. */
    private static List<Line> lines(List<Item> one, List<Item> other, Map<Item, Item> pairs) {
        Map<Item, Item> back = new HashMap<>();
        pairs.forEach((before, after) -> back.put(after, before));
        Set<Item> inOrder = inOrder(other.stream().filter(back::containsKey).toList(), one, back);
        List<Line> lines = new ArrayList<>();
        Set<Item> told = new HashSet<>();
        for (Item item : other) {
            Item before = back.get(item);
            if (before != null && inOrder.contains(item)) {
                goneBefore(one, before, pairs, told, lines);
            }
            lines.add(before == null ? new Line(null, item, EnumSet.of(Change.ADDED)) : new Line(before, item, changes(before, item, !inOrder.contains(item))));
        }
        goneBefore(one, null, pairs, told, lines);
        return lines;
    }

    private static void goneBefore(List<Item> one, Item until, Map<Item, Item> pairs, Set<Item> told, List<Line> lines) {
        for (Item item : one) {
            if (item.equals(until)) {
                return;
            }
            if (!pairs.containsKey(item) && told.add(item)) {
                lines.add(new Line(item, null, EnumSet.of(Change.GONE)));
            }
        }
    }

    /** The most items that kept their order among each other; the others moved. */
    private static Set<Item> inOrder(List<Item> kept, List<Item> one, Map<Item, Item> back) {
        int[] length = new int[kept.size()];
        int[] previous = new int[kept.size()];
        int best = -1;
        for (int i = 0; i < kept.size(); i++) {
            length[i] = 1;
            previous[i] = -1;
            for (int j = 0; j < i; j++) {
                if (one.indexOf(back.get(kept.get(j))) < one.indexOf(back.get(kept.get(i))) && length[j] + 1 > length[i]) {
                    length[i] = length[j] + 1;
                    previous[i] = j;
                }
            }
            best = best < 0 || length[i] > length[best] ? i : best;
        }
        Set<Item> inOrder = new HashSet<>();
        for (int at = best; at >= 0; at = previous[at]) {
            inOrder.add(kept.get(at));
        }
        return inOrder;
    }

    private static Set<Change> changes(Item before, Item after, boolean moved) {
        EnumSet<Change> changes = EnumSet.noneOf(Change.class);
        add(changes, Change.REWORDED, !base(before.text()).equals(base(after.text())) || !base(before.help()).equals(base(after.help())) || !stem(before).equals(stem(after)));
        add(changes, Change.TRANSLATED, !before.text().equals(after.text()) && base(before.text()).equals(base(after.text())));
        add(changes, Change.OPTIONS, !options(before).equals(options(after)));
        add(changes, Change.TYPE, before.type() != after.type());
        add(changes, Change.ASKED, !rules(before.asking()).equals(rules(after.asking())));
        add(changes, Change.COUNTED, !before.asking().scoring().equals(after.asking().scoring()) || !Objects.equals(before.commitment(), after.commitment()));
        add(changes, Change.MOVED, moved);
        return changes;
    }

    private static void add(Set<Change> changes, Change change, boolean happened) {
        if (happened) {
            changes.add(change);
        }
    }

    private static String stem(Item item) {
        return item.asking().grid() == null ? "" : base(item.asking().grid().stem());
    }

    private static List<Option> options(Item item) {
        return item.options().stream().map(option -> new Option(option.value(), option.favorable(), option.apart(), Wording.of("en", base(option.label())), option.picture())).toList();
    }

    /** What decides who is asked and what passes; the matrix is shown by its stem. */
    private static Asking rules(Asking asking) {
        return asking.inGrid(null).counting(Scoring.NONE);
    }

    /** In English, or in whatever language both are likely to be read. */
    private static String base(Wording wording) {
        return wording.in(Locale.ENGLISH.getLanguage());
    }

    /** How many lines have this change. */
    public long count(Change change) {
        return lines.stream().filter(line -> line.changes().contains(change)).count();
    }

    public long same() {
        return lines.stream().filter(line -> line.changes().isEmpty()).count();
    }

    /** What happened to an item; TRANSLATED where only other languages than English changed. */
    public enum Change { ADDED, GONE, REWORDED, TRANSLATED, OPTIONS, TYPE, ASKED, COUNTED, MOVED }

    /** An item of both, or of one alone, where the other is null. */
    public record Line(Item one, Item other, Set<Change> changes) {

        public Line {
            changes = Collections.unmodifiableSet(changes);
        }
    }
}
