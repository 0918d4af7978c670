package org.throughline.survey.editor.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.survey.instrument.entity.Construct;
import org.throughline.survey.instrument.entity.Grid;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.Scoring;

/**
 * Fits items from elsewhere, which don't clash among each other, into a sketch. Codes and matrices that are taken there get
 * another number; a construct of the same code and name is the same one. Rows of a matrix come to stand together.
 */
final class Fitting {

    private static final int LONGEST = Lacking.LONGEST_CODE;

    private final Set<String> codes;
    private final Set<String> grids;
    private final Map<String, Construct> constructs;
    private final Map<String, Grid> fittedGrids = new HashMap<>();
    private final Map<String, Construct> fittedConstructs = new HashMap<>();

    private Fitting(Sketch sketch) {
        codes = sketch.items().stream().map(SketchItem::code).collect(Collectors.toSet());
        grids = sketch.items().stream().filter(item -> item.grid() != null).map(item -> item.grid().code()).collect(Collectors.toSet());
        constructs = sketch.constructs().stream().collect(Collectors.toMap(Construct::code, construct -> construct));
    }

    static List<SketchItem> into(Sketch sketch, List<Item> items) {
        Fitting fitting = new Fitting(sketch);
        Map<String, List<SketchItem>> blocks = new LinkedHashMap<>();
        for (Item item : items) {
            SketchItem fitted = fitting.fit(SketchItem.of(item, item.id(), false));
            blocks.computeIfAbsent(fitted.grid() == null ? fitted.id().toString() : fitted.grid().code(), key -> new ArrayList<>()).add(fitted);
        }
        return blocks.values().stream().flatMap(List::stream).toList();
    }

    private SketchItem fit(SketchItem item) {
        Grid grid = item.grid() == null ? null : fittedGrids.computeIfAbsent(item.grid().code(), code -> new Grid(free(code, grids), item.grid().stem()));
        Construct construct = item.scoring().construct();
        Construct toward = construct == null ? null : fittedConstructs.computeIfAbsent(construct.code(), code -> same(construct) ? constructs.get(code)
                : new Construct(free(code, constructs.keySet()), construct.name(), construct.definition()));
        String code = free(item.code(), codes);
        codes.add(code);
        return item.coded(code).said(item.text(), item.help(), item.choices(), grid).counting(new Scoring(toward, item.scoring().reversed()));
    }

    private boolean same(Construct construct) {
        Construct there = constructs.get(construct.code());
        return there != null && construct.name().byLanguage().entrySet().stream().anyMatch(name -> name.getValue().equals(there.name().byLanguage().get(name.getKey())));
    }

    /** The code, or the first of code_2, code_3, … that is not taken. */
    static String free(String wanted, Set<String> taken) {
        String code = wanted;
        for (int number = 2; taken.contains(code); number++) {
            String end = "_" + number;
            code = wanted.substring(0, Math.min(wanted.length(), LONGEST - end.length())) + end;
        }
        return code;
    }
}
