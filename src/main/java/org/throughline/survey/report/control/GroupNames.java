package org.throughline.survey.report.control;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Groups of published tables in words: what is told together, and what is crossed with levels, by its parts. */
record GroupNames(ReportWords words) {

    private static final String TOGETHER = " +";

    String of(String axis, String group) {
        if (axis.isEmpty()) {
            return "";
        }
        boolean together = axis.endsWith(TOGETHER);
        String plain = together ? axis.substring(0, axis.length() - TOGETHER.length()) : axis;
        String rest = group;
        String before = "";
        if (plain.startsWith("level ") || plain.equals("level")) {
            int bar = group.indexOf('|');
            before = words.level(bar < 0 ? group : group.substring(0, bar));
            if (plain.equals("level")) {
                return before;
            }
            rest = bar < 0 ? "" : group.substring(bar + 1);
            plain = plain.substring("level ".length());
        }
        String kind = plain;
        String name = kind.startsWith("schools") || kind.startsWith("levels") ? places(rest)
                : Arrays.stream(rest.split(",")).map(one -> words.group(kind, one)).collect(Collectors.joining(words.get("reports.and")));
        String whole = before.isEmpty() ? name : before + ": " + name;
        return together ? words.of("reports.group.together", whole) : whole;
    }

    /** Places told together are only counted: a list of names would be longer than the table is wide. */
    private String places(String group) {
        String members = group.substring(group.indexOf('|') + 1);
        int count = members.startsWith("*") ? Integer.parseInt(members.substring(1)) : members.split(",").length;
        return words.of("sheets.places", count);
    }
}
