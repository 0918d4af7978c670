package org.throughline.survey.result.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.throughline.platform.text.TextBundle;
import org.throughline.platform.text.Texts;
import org.throughline.survey.campaign.control.Turnout;
import org.throughline.survey.campaign.entity.LevelName;
import org.throughline.survey.campaign.entity.RoleName;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.result.control.ResultQueries.GroupRow;

/** One item by the groups that are told apart at a place, each kind of group under its heading. */
class ResultSplits {

    private static final String LEVEL = "level";
    private static final List<String> AXES = List.of(LEVEL, "language", "group", "grade", "schools");

    private final Texts texts;
    private final ResultPrint print;
    private final List<Turnout> schools;
    private final boolean byRole;

    /** @param byRole whether groups are the roles of staff */
    ResultSplits(Texts texts, ResultPrint print, List<Turnout> schools, boolean byRole) {
        this.texts = texts;
        this.print = print;
        this.schools = schools;
        this.byRole = byRole;
    }

    /** What is crossed with levels is left to files and the API. */
    List<Split> of(Item item, List<GroupRow> rows) {
        Map<String, List<ResultLine>> byAxis = new LinkedHashMap<>();
        AXES.forEach(axis -> byAxis.put(axis, new ArrayList<>()));
        for (GroupRow row : ordered(rows)) {
            boolean together = row.axis().endsWith(" +");
            String axis = together ? row.axis().substring(0, row.axis().length() - 2) : row.axis();
            String home = axis.equals("levels") ? LEVEL : axis;
            if (byAxis.containsKey(home)) {
                String name = Arrays.stream(row.group().split(",")).map(one -> name(home, one)).collect(Collectors.joining(", "));
                byAxis.get(home).add(print.line(item, row.row(), together ? texts.of("tables.together", name) : name));
            }
        }
        return byAxis.entrySet().stream().filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new Split(heading(entry.getKey()), entry.getValue())).toList();
    }

    /** Levels from the youngest children on, all else as it comes. */
    private static List<GroupRow> ordered(List<GroupRow> rows) {
        return rows.stream().sorted(Comparator.comparingInt(row -> row.axis().equals(LEVEL) ? LevelName.rank(row.group()) : 0)).toList();
    }

    String heading(String axis) {
        return texts.get("tables.by." + (byRole && axis.equals("group") ? "role" : axis));
    }

    String name(String axis, String value) {
        if (value.equals("?") || byRole && axis.equals("group") && value.equals("-")) {
            return texts.get("tables.unknown");
        }
        if (value.startsWith("*")) {
            return texts.of("tables.places-together", Integer.valueOf(value.substring(1)));
        }
        TextBundle bundle = TextBundle.in(texts.language().locale());
        return switch (axis) {
            case LEVEL -> LevelName.of(bundle, value);
            case "language" -> bundle.has("survey.home-language." + value) ? bundle.get("survey.home-language." + value)
                    : Locale.forLanguageTag(value).getDisplayLanguage(texts.language().locale());
            case "group" -> byRole ? RoleName.of(bundle, value) : value.equals("-") ? texts.get("tables.not-in-group") : value;
            case "schools" -> schools.stream().filter(school -> school.school().toString().equals(value)).map(Turnout::name).findFirst().orElse(texts.get("tables.unknown"));
            default -> value;
        };
    }

    /** The groups of one kind. */
    public record Split(String heading, List<ResultLine> lines) {}
}
