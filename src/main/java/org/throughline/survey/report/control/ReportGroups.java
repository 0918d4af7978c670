package org.throughline.survey.report.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.survey.report.control.ReportTable.Cell;
import org.throughline.survey.report.control.ReportWords.Said;
import org.throughline.survey.report.entity.ReportData;
import org.throughline.survey.report.entity.ReportFigure;

/** What groups of a school said of the commitments, a table for each kind of group that is published there. */
final class ReportGroups {

    private static final List<String> AXES = List.of("language", "group", "grade");
    private static final String TOGETHER = " +";

    private final ReportData data;
    private final ReportWords words;

    ReportGroups(ReportData data, ReportWords words) {
        this.data = data;
        this.words = words;
    }

    List<ReportTable> tables() {
        List<UUID> commitments = data.asked().commitments().keySet().stream().filter(id -> data.groups().stream().anyMatch(one -> one.commitment().equals(id))).toList();
        return commitments.isEmpty() ? List.of() : AXES.stream().map(axis -> table(axis, commitments)).filter(table -> !table.rows().isEmpty()).toList();
    }

    private ReportTable table(String axis, List<UUID> commitments) {
        Map<String, Map<UUID, ReportFigure>> byGroup = new LinkedHashMap<>();
        for (String one : List.of(axis, axis + TOGETHER)) {
            data.groups().stream().filter(group -> group.axis().equals(one))
                    .forEach(group -> byGroup.computeIfAbsent(name(one, group.group()), key -> new LinkedHashMap<>()).put(group.commitment(), group.figure()));
        }
        List<Cell> head = new ArrayList<>(List.of(Cell.start(words.get("reports.by." + words.kind(axis)))));
        commitments.forEach(id -> head.add(Cell.column(words.in(data.asked().commitments().get(id)))));
        ReportTable table = ReportTable.of(words.get("reports.by." + words.kind(axis)), head);
        byGroup.forEach((name, figures) -> {
            List<Cell> row = new ArrayList<>(List.of(Cell.row(new Said(name, ""))));
            commitments.forEach(id -> row.add(cell(figures.get(id))));
            table.add(row);
        });
        return table;
    }

    private Cell cell(ReportFigure figure) {
        if (figure == null || !figure.hidden() && figure.value() == null) {
            return Cell.number("–");
        }
        return figure.hidden() ? Cell.hidden(words.get("reports.hidden"), 1) : Cell.number(words.value(figure, true), words.of("reports.people", figure.n()));
    }

    private String name(String axis, String group) {
        if (!axis.endsWith(TOGETHER)) {
            return words.group(axis, group);
        }
        String plain = axis.substring(0, axis.length() - TOGETHER.length());
        return words.of("reports.group.together", Arrays.stream(group.split(",")).map(one -> words.group(plain, one)).collect(Collectors.joining(", ")));
    }
}
