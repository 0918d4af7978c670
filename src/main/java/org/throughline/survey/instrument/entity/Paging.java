package org.throughline.survey.instrument.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Cuts a section into pages: where an item depends on one before it, and where it would feel long on a phone. */
final class Paging {

    /** What fits on a page of a phone before it feels long. */
    private static final int MOST_ON_A_PAGE = 5;

    /** A matrix is cut only if it is longer. */
    private static final int MOST_ROWS = 10;

    private Paging() {}

    static List<List<Item>> parts(Section section) {
        List<List<Item>> parts = new ArrayList<>();
        for (List<Item> run : independent(section.items())) {
            int size = run.size();
            int wanted = (size + MOST_ON_A_PAGE - 1) / MOST_ON_A_PAGE;
            int done = 0;
            for (int part = 0; part < wanted; part++) {
                int until = afterMatrix(run, Math.max(done, size * (part + 1) / wanted));
                if (until > done) {
                    parts.add(run.subList(done, until));
                    done = until;
                }
            }
        }
        return parts;
    }

    /** A new run begins with each item that depends on one of the run. */
    private static List<List<Item>> independent(List<Item> items) {
        List<List<Item>> runs = new ArrayList<>();
        Set<String> inRun = new HashSet<>();
        for (Item item : items) {
            if (runs.isEmpty() || item.asking().when().items().stream().anyMatch(inRun::contains)) {
                runs.add(new ArrayList<>());
                inRun.clear();
            }
            runs.get(runs.size() - 1).add(item);
            inRun.add(item.code());
        }
        return runs;
    }

    /** Everything at once that depends on nothing, then what depends on that, and so on; each wave in its sections. */
    static List<List<Questionnaire.Part>> waves(List<Section> sections) {
        Map<String, Integer> waveOf = new HashMap<>();
        List<List<Questionnaire.Part>> waves = new ArrayList<>();
        for (Section section : sections) {
            Map<Integer, List<Item>> parts = new TreeMap<>();
            for (Item item : section.items()) {
                int wave = Stream.concat(section.when().items().stream(), item.asking().when().items().stream())
                        .mapToInt(code -> waveOf.get(code) + 1).max().orElse(0);
                waveOf.put(item.code(), wave);
                parts.computeIfAbsent(wave, key -> new ArrayList<>()).add(item);
            }
            parts.forEach((wave, items) -> {
                while (waves.size() <= wave) {
                    waves.add(new ArrayList<>());
                }
                waves.get(wave).add(new Questionnaire.Part(section.title(), items));
            });
        }
        return waves;
    }

    /** The cut, moved behind the rows of a matrix that it would part. */
    private static int afterMatrix(List<Item> run, int cut) {
        int end = cut;
        while (end > 0 && end < run.size() && inOneMatrix(run.get(end - 1), run.get(end))) {
            end++;
        }
        int start = cut;
        while (start > 0 && start < run.size() && inOneMatrix(run.get(start - 1), run.get(start))) {
            start--;
        }
        return end - start > MOST_ROWS ? cut : end;
    }

    static boolean inOneMatrix(Item one, Item next) {
        Grid grid = one.asking().grid();
        return grid != null && next.asking().grid() != null && grid.code().equals(next.asking().grid().code());
    }
}
