package org.throughline.survey.transfer.control;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.throughline.survey.instrument.entity.Asking;
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

/** Writes the tab-separated structure that LimeSurvey imports. Names there are letters and digits, of answers at most five. */
final class LimeSurveyWriting {

    private static final List<String> COLUMNS = List.of("class", "type/scale", "name", "relevance", "text", "help", "language", "validation", "mandatory", "other",
            "random_order", "min_answers", "max_answers", "min_num_value_n", "max_num_value_n", "num_value_int_only", "maximum_chars", "date_min", "date_max");
    private static final int LONGEST_NAME = 20;
    private static final int LONGEST_PART = 5;

    private final Questionnaire of;
    private final Leaving leaving;
    private final List<List<Block>> sections = new ArrayList<>();
    private final StringWriter out = new StringWriter();

    private LimeSurveyWriting(Questionnaire of) {
        this.of = of;
        this.leaving = new Leaving(of, true);
    }

    static Writing write(Questionnaire of) {
        return new LimeSurveyWriting(of).all();
    }

    private Writing all() {
        of.sections().forEach(section -> sections.add(blocks(section)));
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator('\t').lineDelimiter(LineDelimiter.LF).build(out)) {
            csv.writeRecord(COLUMNS);
            row(csv, Map.of("class", "S", "name", "language", "text", tag(leaving.base)));
            if (leaving.languages.size() > 1) {
                row(csv, Map.of("class", "S", "name", "additional_languages", "text", String.join(" ", leaving.languages.subList(1, leaving.languages.size()).stream().map(LimeSurveyWriting::tag).toList())));
            }
            for (String language : leaving.languages) {
                row(csv, Map.of("class", "SL", "name", "surveyls_title", "text", said(of.title(), language), "language", tag(language)));
                row(csv, Map.of("class", "SL", "name", "surveyls_welcometext", "text", said(of.welcome(), language), "language", tag(language)));
            }
            for (String language : leaving.languages) {
                for (int i = 0; i < of.sections().size(); i++) {
                    section(csv, of.sections().get(i), i, language);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Writing(of.code() + ".limesurvey.txt", "text/tab-separated-values;charset=UTF-8", ("\uFEFF" + out).getBytes(StandardCharsets.UTF_8), leaving.lost);
    }

    /** LimeSurvey says de-informal for what is de-x-informal elsewhere. */
    private static String tag(String language) {
        return language.replace("-x-", "-");
    }

    private String said(Wording wording, String language) {
        // a text that is not translated stays empty, so that LimeSurvey shows it as missing
        return html(language.equals(leaving.base) ? wording.in(language) : wording.byLanguage().getOrDefault(language, ""));
    }

    private static String html(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static void row(CsvWriter csv, Map<String, String> cells) {
        csv.writeRecord(COLUMNS.stream().map(column -> cells.getOrDefault(column, "")).toList());
    }

    /** Rows of a matrix of scales belong together; everything else stands alone. */
    private record Block(String name, Grid grid, List<Item> items) {}

    private List<Block> blocks(Section section) {
        List<Block> blocks = new ArrayList<>();
        for (Item item : section.items()) {
            leaving.tell(item);
            Grid grid = item.type() == ItemType.SCALE ? item.asking().grid() : null;
            Block last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
            boolean joins = grid != null && last != null && grid.equals(last.grid()) && last.items().get(0).options().equals(item.options());
            if (!joins) {
                last = new Block(leaving.free(grid == null ? item.code() : grid.code(), "A-Za-z0-9", LONGEST_NAME), grid, new ArrayList<>());
                blocks.add(last);
            }
            last.items().add(item);
            leaving.named(item, grid == null ? last.name() : last.name() + "_" + part(item, grid, last.items().size()), item.type() == ItemType.MULTIPLE ? "SQ" : "A");
            if (grid == null && item.asking().grid() != null) {
                leaving.lost(item.code(), item.asking().grid().stem().in(leaving.base), Reason.STEM);
            }
        }
        return blocks;
    }

    private static String part(Item item, Grid grid, int number) {
        String own = item.code().startsWith(grid.code() + "_") ? item.code().substring(grid.code().length() + 1) : "";
        return own.matches("[A-Za-z0-9]{1," + LONGEST_PART + "}") ? own : String.format(Locale.ROOT, "SQ%03d", number);
    }

    private void section(CsvWriter csv, Section section, int index, String language) {
        boolean leading = language.equals(leaving.base);
        String title = said(section.title(), language);
        row(csv, Map.of("class", "G", "type/scale", String.valueOf(index + 1), "name", title.isEmpty() ? "G" + (index + 1) : title, "language", tag(language),
                "relevance", leading ? always(leaving.when("G" + (index + 1), section.when())) : "1"));
        if (leading && section.shuffled()) {
            leaving.lost("G" + (index + 1), section.title().in(language), Reason.CHANCE);
        }
        for (Block block : sections.get(index)) {
            block(csv, block, language, leading);
        }
    }

    private static String always(String relevance) {
        return relevance.isEmpty() ? "1" : relevance;
    }

    private void block(CsvWriter csv, Block block, String language, boolean leading) {
        Item first = block.items().get(0);
        Map<String, String> question = new LinkedHashMap<>();
        question.put("class", "Q");
        question.put("type/scale", block.grid() == null ? type(first, leading) : "F");
        question.put("name", block.name());
        question.put("language", tag(language));
        question.put("text", said(block.grid() == null ? first.text() : block.grid().stem(), language));
        question.put("help", said(first.help(), language));
        question.put("relevance", "1");
        question.put("mandatory", block.items().stream().allMatch(item -> item.asking().required()) ? "Y" : "N");
        question.put("other", "N");
        if (leading) {
            if (block.grid() == null) {
                question.put("relevance", always(leaving.when(first.code(), first.asking().when())));
            }
            limits(question, first);
        }
        row(csv, question);
        if (block.grid() != null) {
            for (Item item : block.items()) {
                row(csv, Map.of("class", "SQ", "type/scale", "0", "name", leaving.name(item).substring(block.name().length() + 1), "text", said(item.text(), language),
                        "language", tag(language), "relevance", leading ? always(leaving.when(item.code(), item.asking().when())) : "1"));
                if (leading && item.asking().required() != question.get("mandatory").equals("Y")) {
                    leaving.lost(item.code(), "mandatory", Reason.SOFT);
                }
            }
        }
        String kind = first.type() == ItemType.MULTIPLE ? "SQ" : "A";
        for (Option option : first.options()) {
            row(csv, Map.of("class", kind, "type/scale", "0", "name", (first.type() == ItemType.MULTIPLE ? "SQ" : "A") + option.value(), "text", said(option.label(), language),
                    "language", tag(language), "relevance", kind.equals("SQ") ? "1" : ""));
        }
    }

    private String type(Item item, boolean leading) {
        if (leading && List.of(ItemType.SCALE, ItemType.SMILEYS).contains(item.type())) {
            leaving.lost(item.code(), item.text().in(leaving.base), Reason.FAVORABLE);
        }
        if (leading && List.of(ItemType.TEN, ItemType.CONSENT).contains(item.type())) {
            leaving.lost(item.code(), item.text().in(leaving.base), Reason.OTHER_KIND);
        }
        return switch (item.type()) {
            case SCALE, SINGLE, SMILEYS, PICTURES, CONSENT -> "L";
            case MULTIPLE -> "M";
            case RANKING -> "R";
            case NUMBER, TEN -> "N";
            case DATE -> "D";
            case LINE -> "S";
            case TEXT -> "T";
            case INFORMATION -> "X";
        };
    }

    private static void limits(Map<String, String> question, Item item) {
        Asking asking = item.asking();
        Limits limits = item.type() == ItemType.TEN ? Limits.numbers(BigDecimal.ZERO, BigDecimal.TEN, true) : asking.limits();
        put(question, "random_order", asking.shuffled() ? "1" : null);
        put(question, "min_answers", limits.fewest());
        put(question, "max_answers", limits.most());
        put(question, "min_num_value_n", limits.low() == null ? null : limits.low().toPlainString());
        put(question, "max_num_value_n", limits.high() == null ? null : limits.high().toPlainString());
        put(question, "num_value_int_only", limits.whole() ? "1" : null);
        put(question, "maximum_chars", limits.longest());
        put(question, "date_min", limits.from());
        put(question, "date_max", limits.until());
        put(question, "validation", limits.pattern() == null ? null : "/^(?:" + limits.pattern() + ")$/");
    }

    private static void put(Map<String, String> cells, String column, Object value) {
        if (value != null) {
            cells.put(column, value.toString());
        }
    }
}
