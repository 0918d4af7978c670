package org.throughline.survey.bank.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.platform.Ids;
import org.throughline.survey.instrument.entity.Asking;
import org.throughline.survey.instrument.entity.Condition;
import org.throughline.survey.instrument.entity.Construct;
import org.throughline.survey.instrument.entity.Grid;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.Scoring;

/**
 * Items of several instruments for a new one: with ids of their own, and with codes, matrices and constructs that don't
 * clash. What an item depended on stays behind, so it is shown always.
 */
public final class Copies {

    private static final int LONGEST = 40;

    private final Set<String> codes = new HashSet<>();
    private final Map<String, Grid> grids = new HashMap<>();
    private final Map<String, Construct> constructs = new HashMap<>();
    private final List<Item> made = new ArrayList<>();

    private Copies() {}

    public static List<Item> of(List<Item> chosen) {
        Copies copies = new Copies();
        chosen.forEach(copies::add);
        return List.copyOf(copies.made);
    }

    private void add(Item item) {
        Asking asking = item.asking();
        Grid grid = asking.grid() == null ? null : grid(asking.grid());
        Scoring scoring = asking.scoring().construct() == null ? asking.scoring() : new Scoring(construct(asking.scoring().construct()), asking.scoring().reversed());
        made.add(new Item(Ids.timeOrdered(), free(item.code(), codes), item.type(), item.commitment(), item.text(), item.help(), item.options(),
                asking.onlyWhen(Condition.ALWAYS).inGrid(grid).counting(scoring)));
    }

    private Grid grid(Grid grid) {
        String code = grid.code();
        for (int number = 2; grids.containsKey(code) && !grids.get(code).stem().equals(grid.stem()); number++) {
            code = numbered(grid.code(), number);
        }
        String own = code;
        return grids.computeIfAbsent(own, key -> new Grid(own, grid.stem()));
    }

    private Construct construct(Construct construct) {
        String code = construct.code();
        for (int number = 2; constructs.containsKey(code) && !same(constructs.get(code), construct); number++) {
            code = numbered(construct.code(), number);
        }
        String own = code;
        return constructs.computeIfAbsent(own, key -> new Construct(own, construct.name(), construct.definition()));
    }

    private static boolean same(Construct one, Construct other) {
        return one.name().equals(other.name()) && one.definition().equals(other.definition());
    }

    private static String free(String wanted, Set<String> taken) {
        String code = wanted;
        for (int number = 2; !taken.add(code); number++) {
            code = numbered(wanted, number);
        }
        return code;
    }

    private static String numbered(String code, int number) {
        String end = "_" + number;
        return code.substring(0, Math.min(code.length(), LONGEST - end.length())) + end;
    }
}
