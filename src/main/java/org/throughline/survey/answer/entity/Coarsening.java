package org.throughline.survey.answer.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Decides, once a campaign takes no more answers, what becomes of those whose cell never got full. They join who is
 * there of the same cell already. Where nobody is, they give something up (group, language, school, level, in this
 * order) until enough share what is left; and if those with the same to give up are too few, some from a large cell below
 * give it up with them, so that what is missing does not tell who they are.
 */
public final class Coarsening {

    private static final Comparator<Cell> ORDER = Comparator.comparing(Cell::school, Comparator.nullsFirst(Comparator.<UUID>naturalOrder()))
            .thenComparing(Cell::level).thenComparing(Cell::language).thenComparing(Cell::group);

    private final int crowd;
    private final Map<Cell, Integer> mixed = new TreeMap<>(ORDER);
    private final Map<Cell, Map<Cell, Integer>> pools = new TreeMap<>(Comparator.comparing(Cell::depth).reversed().thenComparing(ORDER));
    private final List<Move> moves = new ArrayList<>();
    private int left;

    /**
     * Answers that change their cell, or come out of the box into it.
     *
     * @param fromBox whether they are still in the box; otherwise they are mixed, and chance decides which ones go
     */
    public record Move(Cell from, Cell to, int count, boolean fromBox) {}

    /**
     * What is to be done, in this order, and how many must stay in the box because all are fewer than a crowd.
     *
     * @param left answers that nobody may read
     */
    public record Plan(List<Move> moves, int left) {}

    private Coarsening(int crowd, Map<Cell, Integer> waiting, Map<Cell, Integer> mixed) {
        this.crowd = crowd;
        this.mixed.putAll(mixed);
        waiting.forEach((cell, count) -> pools.computeIfAbsent(cell, key -> new HashMap<>()).put(cell, count));
    }

    /** @param crowd how many must share what is kept, at least */
    public static Plan plan(int crowd, Map<Cell, Integer> waiting, Map<Cell, Integer> mixed) {
        return new Coarsening(crowd, waiting, mixed).made();
    }

    private Plan made() {
        while (!pools.isEmpty()) {
            Cell cell = pools.keySet().iterator().next();
            settle(cell, pools.remove(cell));
        }
        return new Plan(List.copyOf(moves), left);
    }

    private void settle(Cell cell, Map<Cell, Integer> pool) {
        int waiting = pool.values().stream().mapToInt(Integer::intValue).sum();
        int missing = crowd - waiting - mixed.getOrDefault(cell, 0);
        if (missing <= 0) {
            fill(cell, pool, waiting);
            return;
        }
        Optional<Cell> donor = donor(cell, missing);
        if (donor.isPresent()) {
            int there = mixed.get(donor.get());
            int given = there - missing >= crowd ? missing : there;
            fill(cell, pool, waiting);
            moves.add(new Move(donor.get(), cell, given, false));
            mixed.merge(donor.get(), -given, Integer::sum);
            mixed.merge(cell, given, Integer::sum);
        } else if (cell.coarser() == null) {
            left = waiting;
        } else {
            Map<Cell, Integer> above = pools.computeIfAbsent(cell.coarser(), key -> new HashMap<>());
            pool.forEach((from, count) -> above.merge(from, count, Integer::sum));
        }
    }

    private void fill(Cell cell, Map<Cell, Integer> pool, int waiting) {
        pool.forEach((from, count) -> moves.add(new Move(from, cell, count, true)));
        mixed.merge(cell, waiting, Integer::sum);
    }

    /** The largest cell below that keeps a crowd of its own; if there is none, the smallest that suffices when it gives itself up. */
    private Optional<Cell> donor(Cell cell, int missing) {
        Comparator<Cell> bySize = Comparator.comparing(mixed::get);
        List<Cell> below = mixed.keySet().stream().filter(one -> mixed.get(one) >= missing && one.isWithin(cell)).toList();
        Optional<Cell> largest = below.stream().max(bySize.thenComparing(ORDER));
        return largest.filter(one -> mixed.get(one) - missing >= crowd).or(() -> below.stream().min(bySize.thenComparing(ORDER)));
    }
}
