package org.throughline.survey.transfer.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.throughline.survey.instrument.entity.Grid;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Limits;
import org.throughline.survey.instrument.entity.Option;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Section;
import org.throughline.survey.instrument.entity.Wording;
import org.throughline.survey.transfer.entity.NotCarried.Reason;
import org.throughline.survey.transfer.entity.Writing;

/** Writes an XLSForm, as ODK, KoboToolbox and others take it. Cells are texts, so none becomes a formula. */
final class XlsFormWriting {

    private static final int LONGEST_NAME = 60;
    private static final String OF_NAMES = "A-Za-z0-9_";

    private final Questionnaire of;
    private final Leaving leaving;
    private final List<Map<String, String>> survey = new ArrayList<>();
    private final List<Map<String, String>> choices = new ArrayList<>();
    /** Lists by what is in them: rows of a matrix share one. */
    private final Map<List<Option>, String> lists = new LinkedHashMap<>();

    private XlsFormWriting(Questionnaire of) {
        this.of = of;
        this.leaving = new Leaving(of, false);
    }

    static Writing write(Questionnaire of) {
        return new XlsFormWriting(of).all();
    }

    private Writing all() {
        for (Item item : of.items()) {
            leaving.named(item, leaving.free(item.code(), OF_NAMES, LONGEST_NAME), "");
            leaving.tell(item);
        }
        if (!of.welcome().isEmpty()) {
            row("note", leaving.free("welcome", OF_NAMES, LONGEST_NAME), of.welcome());
        }
        int number = 0;
        for (Section section : of.sections()) {
            section(section, ++number);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Throughline", "1.0")) {
            sheet(workbook.newWorksheet("survey"), survey);
            sheet(workbook.newWorksheet("choices"), choices);
            Map<String, String> settings = new LinkedHashMap<>();
            settings.put("form_title", of.title().in(leaving.base));
            settings.put("form_id", of.code());
            settings.put("default_language", heading(leaving.base));
            sheet(workbook.newWorksheet("settings"), List.of(settings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (of.title().languages().size() > 1) {
            leaving.lost("survey", of.title().byLanguage().toString(), Reason.TITLES);
        }
        return new Writing(of.code() + ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", out.toByteArray(), leaving.lost);
    }

    private static void sheet(Worksheet sheet, List<Map<String, String>> rows) {
        List<String> columns = rows.stream().flatMap(row -> row.keySet().stream()).distinct().toList();
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(0, column, columns.get(column));
            for (int row = 0; row < rows.size(); row++) {
                String value = rows.get(row).get(columns.get(column));
                if (value != null) {
                    sheet.value(row + 1, column, value);
                }
            }
        }
    }

    /** "Spanish (es)", as XLSForm names languages. */
    private static String heading(String language) {
        return Locale.forLanguageTag(language).getDisplayName(Locale.ENGLISH).replaceAll("[()]", "") + " (" + language + ")";
    }

    private void words(Map<String, String> row, String column, Wording wording) {
        for (String language : leaving.languages) {
            String text = wording.byLanguage().get(language);
            if (text != null) {
                row.put(column + "::" + heading(language), text);
            }
        }
    }

    private Map<String, String> row(String type, String name, Wording label) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("type", type);
        row.put("name", name);
        words(row, "label", label);
        survey.add(row);
        return row;
    }

    private void section(Section section, int number) {
        Map<String, String> begin = row("begin_group", leaving.free("section" + number, OF_NAMES, LONGEST_NAME), section.title());
        put(begin, "relevant", leaving.when("section " + number, section.when()));
        if (section.shuffled()) {
            leaving.lost("section " + number, section.title().in(leaving.base), Reason.CHANCE);
        }
        Grid open = null;
        for (Item item : section.items()) {
            Grid grid = item.asking().grid();
            boolean table = grid != null && (item.type() == ItemType.SCALE || item.type() == ItemType.MULTIPLE);
            if (table && !grid.equals(open)) {
                put(row(type(item), leaving.free(grid.code(), OF_NAMES, LONGEST_NAME), grid.stem()), "appearance", "label");
            }
            if (!table && grid != null) {
                leaving.lost(item.code(), grid.stem().in(leaving.base), Reason.STEM);
            }
            open = table ? grid : null;
            item(item, table);
        }
        survey.add(new LinkedHashMap<>(Map.of("type", "end_group")));
    }

    private void item(Item item, boolean table) {
        Map<String, String> row = row(type(item), leaving.name(item), item.text());
        words(row, "hint", item.help());
        put(row, "required", item.asking().required() ? "yes" : "");
        put(row, "relevant", leaving.when(item.code(), item.asking().when()));
        put(row, "constraint", constraint(item));
        put(row, "appearance", table ? "list-nolabel" : item.type() == ItemType.SCALE ? "likert" : item.type() == ItemType.TEXT ? "multiline" : "");
        put(row, "parameters", item.type() == ItemType.TEN ? "start=0;end=10;step=1" : item.asking().shuffled() ? "randomize=true" : "");
        if (item.type() == ItemType.CONSENT || item.type() == ItemType.SMILEYS) {
            leaving.lost(item.code(), item.text().in(leaving.base), Reason.OTHER_KIND);
        }
        if (item.type() == ItemType.SCALE && item.options().stream().anyMatch(Option::apart)) {
            leaving.lost(item.code(), item.text().in(leaving.base), Reason.FAVORABLE);
        }
    }

    private static void put(Map<String, String> row, String column, String value) {
        if (!value.isEmpty()) {
            row.put(column, value);
        }
    }

    private String type(Item item) {
        return switch (item.type()) {
            case SCALE, SINGLE, SMILEYS, PICTURES, CONSENT -> "select_one " + list(item);
            case MULTIPLE -> "select_multiple " + list(item);
            case RANKING -> "rank " + list(item);
            case TEN -> "range";
            case NUMBER -> item.asking().limits().whole() ? "integer" : "decimal";
            case DATE -> "date";
            case LINE, TEXT -> "text";
            case INFORMATION -> "note";
        };
    }

    private String list(Item item) {
        return lists.computeIfAbsent(item.options(), options -> {
            String list = leaving.free("list" + (lists.size() + 1), OF_NAMES, LONGEST_NAME);
            for (Option option : options) {
                Map<String, String> row = new LinkedHashMap<>();
                row.put("list_name", list);
                row.put("name", String.valueOf(option.value()));
                words(row, "label", option.label());
                choices.add(row);
            }
            return list;
        });
    }

    private String constraint(Item item) {
        Limits limits = item.asking().limits();
        List<String> all = new ArrayList<>();
        bound(all, ">=", limits.low());
        bound(all, "<=", limits.high());
        if (limits.from() != null) {
            all.add(". >= date('" + limits.from() + "')");
        }
        if (limits.until() != null) {
            all.add(". <= date('" + limits.until() + "')");
        }
        if (limits.longest() != null) {
            all.add("string-length(.) <= " + limits.longest());
        }
        if (limits.fewest() != null) {
            all.add("count-selected(.) >= " + limits.fewest());
        }
        if (limits.most() != null) {
            all.add("count-selected(.) <= " + limits.most());
        }
        if (limits.pattern() != null) {
            if (limits.pattern().contains("'")) {
                leaving.lost(item.code(), limits.pattern(), Reason.VALIDATION);
            } else {
                all.add("regex(., '" + limits.pattern() + "')");
            }
        }
        return String.join(" and ", all);
    }

    private static void bound(List<String> all, String sign, BigDecimal number) {
        if (number != null) {
            all.add(". " + sign + " " + number.toPlainString());
        }
    }
}
