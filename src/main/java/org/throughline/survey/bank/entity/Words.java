package org.throughline.survey.bank.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Two texts word by word. */
public final class Words {

    /** Longer texts are told apart as wholes, as nobody reads which of their words changed. */
    private static final int MOST = 400;

    private Words() {}

    /** The parts of both texts in their order, each of the one alone, of the other alone, or of both. */
    public static List<Part> changes(String one, String other) {
        String[] before = split(one);
        String[] after = split(other);
        if (before.length > MOST || after.length > MOST) {
            return one.equals(other) ? List.of(new Part(Side.BOTH, one)) : List.of(new Part(Side.ONE, one), new Part(Side.OTHER, other));
        }
        int[][] common = common(before, after);
        List<Part> parts = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.length || j < after.length) {
            if (i < before.length && j < after.length && before[i].equals(after[j])) {
                add(parts, Side.BOTH, before[i++]);
                j++;
            } else if (j == after.length || i < before.length && common[i + 1][j] >= common[i][j + 1]) {
                add(parts, Side.ONE, before[i++]);
            } else {
                add(parts, Side.OTHER, after[j++]);
            }
        }
        return parts;
    }

    /** How much of their words two texts share, from 0 to 1, whatever the order, the case and the marks. */
    public static double alike(String one, String other) {
        Set<String> first = bare(one);
        Set<String> second = bare(other);
        Set<String> all = new HashSet<>(first);
        all.addAll(second);
        first.retainAll(second);
        return all.isEmpty() ? 0 : (double) first.size() / all.size();
    }

    private static String[] split(String text) {
        return text.isBlank() ? new String[0] : text.strip().split("\\s+");
    }

    private static Set<String> bare(String text) {
        Set<String> words = new HashSet<>();
        Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).forEach(words::add);
        return words;
    }

    /** The longest common subsequence of what follows each pair of places. */
    private static int[][] common(String[] before, String[] after) {
        int[][] common = new int[before.length + 1][after.length + 1];
        for (int i = before.length - 1; i >= 0; i--) {
            for (int j = after.length - 1; j >= 0; j--) {
                common[i][j] = before[i].equals(after[j]) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static void add(List<Part> parts, Side side, String word) {
        Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
        if (last != null && last.side() == side) {
            parts.set(parts.size() - 1, new Part(side, last.text() + " " + word));
        } else {
            parts.add(new Part(side, word));
        }
    }

    /** Where a part stands. */
    public enum Side { ONE, OTHER, BOTH }

    /** Some words in a row. */
    public record Part(Side side, String text) {}
}
