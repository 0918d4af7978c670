package org.throughline.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.throughline.statistics.SmallGroups.Atom;

/** Sets of tables made by chance: places in levels, axes crossed with them, and what an open campaign showed before. */
record RandomGroups(Map<String, String> parents, Map<String, Integer> axes, List<Atom<String>> atoms) {

    static RandomGroups of(Random random, int mostPlaces, int mostAxes, int most, boolean openBefore) {
        Map<String, String> parents = new LinkedHashMap<>();
        int levels = random.nextInt(3);
        int places = 1 + random.nextInt(mostPlaces);
        List<String> leaves = new ArrayList<>();
        for (int i = 0; i < places; i++) {
            String leaf = "school " + i;
            String level = "level " + random.nextInt(levels + 1);
            boolean leveled = levels > 0 && random.nextInt(8) > 0;
            parents.put(leaf, leveled ? level : "all");
            if (leveled) {
                parents.put(level, "all");
            }
            leaves.add(leaf);
        }
        Map<String, Integer> axes = new TreeMap<>();
        Map<String, Integer> sizes = new TreeMap<>();
        for (int i = 0; i < 1 + random.nextInt(mostAxes); i++) {
            axes.put("axis " + i, random.nextInt(6) == 0 ? random.nextInt(2) : 3);
            sizes.put("axis " + i, i == 0 ? 2 + random.nextInt(3) : 2);
        }
        int emptyOutOfTen = random.nextInt(6);
        int smallOutOfTen = random.nextInt(7);
        List<Atom<String>> atoms = new ArrayList<>();
        for (String leaf : leaves) {
            add(random, atoms, leaf, new ArrayList<>(sizes.keySet()), sizes, new TreeMap<>(), new int[] {emptyOutOfTen, smallOutOfTen, most, openBefore ? 1 : 0});
        }
        return new RandomGroups(parents, axes, atoms);
    }

    private static void add(Random random, List<Atom<String>> atoms, String leaf, List<String> left, Map<String, Integer> sizes, Map<String, String> values, int[] how) {
        if (left.isEmpty()) {
            int n = random.nextInt(10) < how[0] ? 0 : 1 + random.nextInt(random.nextInt(10) < how[1] ? 6 : how[2]);
            // of an open campaign full groups are known, others not at all
            int known = how[3] == 1 && n >= 5 && random.nextBoolean() ? 5 + random.nextInt(n - 4) : 0;
            atoms.add(new Atom<>(leaf, Map.copyOf(values), n, n - known));
            return;
        }
        String axis = left.get(0);
        for (int i = 0; i < sizes.get(axis); i++) {
            values.put(axis, axis + " value " + i);
            add(random, atoms, leaf, left.subList(1, left.size()), sizes, values, how);
        }
        values.remove(axis);
    }
}
