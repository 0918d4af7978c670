package org.throughline.survey.transfer.control;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.survey.instrument.entity.Grid;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Limits;
import org.throughline.survey.instrument.entity.Origin;
import org.throughline.survey.instrument.entity.Wording;
import org.throughline.survey.transfer.control.Workbooks.Line;
import org.throughline.survey.transfer.entity.FileUnreadable;
import org.throughline.survey.transfer.entity.NotCarried.Reason;
import org.throughline.survey.transfer.entity.Reading;

/** Reads an XLSForm, as ODK, KoboToolbox and others use it. Source: xlsform.org, "XLSForm reference"; ODK documentation. */
final class XlsForm {

    private static final Set<String> BACKGROUND = Set.of("start", "end", "today", "deviceid", "username", "audit", "phonenumber", "email", "simserial",
            "subscriberid", "start-geopoint", "background-audio", "background-geopoint", "xml-external", "csv-external");
    private static final Set<String> UPLOADS = Set.of("image", "photo", "audio", "video", "file");
    private static final Set<String> DEVICES = Set.of("barcode", "geopoint", "geotrace", "geoshape", "location");
    private static final Pattern CHOOSING = Pattern.compile("(?i)(?:add )?(select[_ ]one|select[_ ]1|select[_ ]multiple|select all that apply|rank|select one|select multiple)"
            + "(?: prompt)?(?: from| using)?\\s+(\\S+)(\\s+or[_ ]other|\\s+or specify other)?");
    private final Map<String, List<Line>> sheets;
    private final Assembly to;
    private final boolean favorableLast;
    private final Map<String, List<Line>> lists = new LinkedHashMap<>();
    private final Deque<Opened> open = new ArrayDeque<>();
    private final Set<String> languages = new LinkedHashSet<>();
    private String base = "en";
    private Assembly.Part section;

    private XlsForm(byte[] content, String code, boolean favorableLast) {
        sheets = Workbooks.read(content);
        this.favorableLast = favorableLast;
        to = new Assembly(code, Origin.XLSFORM);
    }

    static Reading read(byte[] content, String code, boolean favorableLast) {
        return new XlsForm(content, code, favorableLast).all();
    }

    private Reading all() {
        List<Line> survey = sheet("survey");
        settings();
        survey.forEach(line -> line.cells().keySet().forEach(this::speaks));
        for (Line line : sheets.getOrDefault("choices", List.of())) {
            String list = first(line, "list_name", "list name");
            if (!list.isEmpty()) {
                lists.computeIfAbsent(list, key -> new ArrayList<>()).add(line);
            }
            line.cells().keySet().forEach(this::speaks);
        }
        if (languages.isEmpty()) {
            languages.add(base);
        }
        sheets.forEach((name, lines) -> {
            if (!Set.of("survey", "choices", "settings").contains(name) && !lines.isEmpty()) {
                to.lost(name, String.valueOf(lines.size()), Reason.SHEET);
            }
        });
        survey.forEach(this::take);
        if (!open.isEmpty()) {
            throw new FileUnreadable(FileUnreadable.Reason.GROUP_OPEN, open.peek().line.number(), "type", name(open.peek().line));
        }
        return to.done();
    }

    private List<Line> sheet(String name) {
        List<Line> lines = sheets.get(name);
        if (lines == null) {
            throw new FileUnreadable(FileUnreadable.Reason.SHEET_MISSING, name);
        }
        if (lines.isEmpty()) {
            throw new FileUnreadable(FileUnreadable.Reason.EMPTY, name);
        }
        if (lines.stream().noneMatch(line -> line.cells().containsKey("type"))) {
            throw new FileUnreadable(FileUnreadable.Reason.COLUMN_MISSING, 1, "type", "type");
        }
        return lines;
    }

    private void settings() {
        for (Line line : sheets.getOrDefault("settings", List.of())) {
            String language = line.of("default_language");
            if (!language.isEmpty()) {
                base = Languages.named(language).orElse(base);
            }
            to.title = Wording.of(base, first(line, "form_title", "title"));
            line.cells().forEach((name, value) -> {
                if (!Set.of("default_language", "form_title", "title", "form_id", "id_string", "version").contains(name)) {
                    to.lost("settings", name + ": " + value, Reason.SETTINGS);
                }
            });
        }
    }

    private void speaks(String heading) {
        String[] parts = heading.split("::|:", -1);
        if (Set.of("label", "hint").contains(parts[0].strip()) && parts.length > 1) {
            Languages.named(parts[parts.length - 1]).ifPresent(languages::add);
        }
    }

    private static String first(Line line, String... names) {
        for (String name : names) {
            if (!line.of(name).isEmpty()) {
                return line.of(name);
            }
        }
        return "";
    }

    private static String name(Line line) {
        return line.of("name").isEmpty() ? "row " + line.number() : line.of("name");
    }

    /** A text in all languages, from "label", "label::French (fr)" or "label:fr". */
    private Wording words(Line line, String column) {
        Wording words = Wording.NONE;
        for (Map.Entry<String, String> cell : line.cells().entrySet()) {
            String[] parts = cell.getKey().split("::|:", -1);
            if (parts[0].strip().equals(column)) {
                String language = parts.length == 1 ? base : Languages.named(parts[parts.length - 1]).orElse(base);
                words = words.and(language, PlainText.of(cell.getValue()));
            }
        }
        return words;
    }

    private void take(Line line) {
        String type = line.of("type").replaceAll("\\s+", " ");
        String plain = type.toLowerCase(Locale.ROOT).replace('_', ' ');
        if (plain.isEmpty()) {
            to.lost(name(line), String.join(" ", line.cells().values()), Reason.NOTE);
        } else if (plain.startsWith("begin ")) {
            begin(line, plain.contains("repeat"));
        } else if (plain.startsWith("end ") && (plain.contains("group") || plain.contains("repeat"))) {
            if (open.isEmpty()) {
                throw new FileUnreadable(FileUnreadable.Reason.GROUP_OPEN, line.number(), "type", type);
            }
            open.pop();
            section = null;
        } else if (BACKGROUND.contains(type)) {
            to.lost(name(line), type, Reason.BACKGROUND);
        } else {
            question(line, type, plain);
        }
    }

    private void begin(Line line, boolean repeated) {
        String relevant = relevant(line);
        if (repeated) {
            to.lost(name(line), words(line, "label").in(base), Reason.REPEATED);
        }
        open.push(new Opened(line, words(line, "label"), relevant));
        section = null;
        told(line, false);
    }

    /** A section begins with its first question: groups that hold only groups give their label as a text before it. */
    private void ensureSection() {
        if (section != null) {
            return;
        }
        Opened inner = open.peek();
        Wording heading = inner == null || inner.label.isEmpty() ? to.title : inner.label;
        section = to.section(inner == null ? "survey" : name(inner.line), heading);
        Formula when = null;
        StringBuilder inWords = new StringBuilder();
        for (Opened one : (Iterable<Opened>) open::descendingIterator) {
            if (!one.relevant.isEmpty()) {
                try {
                    Formula own = FormulaReader.read(one.relevant);
                    when = own == null ? when : when == null ? own : new Formula.All(List.of(when, own));
                    inWords.append(inWords.isEmpty() ? "" : " and ").append(one.relevant);
                } catch (Formula.Beyond beyond) {
                    to.lost(name(one.line), one.relevant, Reason.CONDITION);
                }
            }
            if (!one.begun && one != inner && !one.label.isEmpty()) {
                to.add(new Draft(name(one.line), ItemType.INFORMATION, one.label));
            }
            one.begun = true;
        }
        section.onlyWhen(when, inWords.toString());
    }

    private static String relevant(Line line) {
        return first(line, "relevant", "bind:relevant", "bind::relevant", "relevance");
    }

    private void question(Line line, String type, String plain) {
        Matcher choosing = CHOOSING.matcher(type);
        if (choosing.matches()) {
            choice(line, choosing.group(1).toLowerCase(Locale.ROOT), choosing.group(2), choosing.group(3) != null);
            return;
        }
        Wording label = words(line, "label");
        switch (plain) {
            case "text", "string" -> add(line, new Draft(name(line), line.of("appearance").contains("multiline") ? ItemType.TEXT : ItemType.LINE, label));
            case "integer", "int", "decimal" -> number(line, label, !plain.equals("decimal"));
            case "range" -> range(line, label);
            case "date" -> add(line, new Draft(name(line), ItemType.DATE, label));
            case "datetime", "dateTime", "date time" -> {
                to.lost(name(line), type, Reason.TIME);
                add(line, new Draft(name(line), ItemType.DATE, label));
            }
            case "time" -> {
                Draft draft = new Draft(name(line), ItemType.LINE, label);
                draft.limits = Limits.words(null, "([01]?[0-9]|2[0-3]):[0-5][0-9]");
                add(line, draft);
            }
            case "note" -> add(line, new Draft(name(line), ItemType.INFORMATION, label));
            case "trigger", "acknowledge" -> {
                Draft draft = new Draft(name(line), ItemType.CONSENT, label);
                draft.option("OK", FixedWords.YES.in(languages));
                draft.option("", FixedWords.NO.in(languages));
                add(line, draft);
            }
            case "calculate" -> to.lost(name(line), line.of("calculation"), Reason.CALCULATION);
            case "hidden" -> to.lost(name(line), line.of("default"), Reason.HIDDEN);
            default -> to.lost(name(line), type + ": " + label.in(base),
                    UPLOADS.contains(plain) ? Reason.UPLOAD : DEVICES.contains(plain) ? Reason.DEVICE
                            : plain.contains("from file") || plain.contains("external") ? Reason.OUTSIDE : Reason.TYPE);
        }
    }

    private void number(Line line, Wording label, boolean whole) {
        Draft draft = new Draft(name(line), ItemType.NUMBER, label);
        draft.limits = Limits.numbers(null, null, whole);
        add(line, draft);
    }

    private void range(Line line, Wording label) {
        BigDecimal low = XlsFormLimits.parameter(line, "start", BigDecimal.ONE);
        BigDecimal high = XlsFormLimits.parameter(line, "end", BigDecimal.TEN);
        BigDecimal step = XlsFormLimits.parameter(line, "step", BigDecimal.ONE);
        boolean ten = low.signum() == 0 && high.compareTo(BigDecimal.TEN) == 0 && step.compareTo(BigDecimal.ONE) == 0;
        Draft draft = new Draft(name(line), ten ? ItemType.TEN : ItemType.NUMBER, label);
        if (!ten) {
            draft.limits = Limits.numbers(low.min(high), low.max(high), step.stripTrailingZeros().scale() <= 0 && low.stripTrailingZeros().scale() <= 0);
            if (step.compareTo(BigDecimal.ONE) != 0) {
                to.lost(name(line), "step=" + step.toPlainString(), Reason.STEP);
            }
        }
        add(line, draft);
    }

    private void choice(Line line, String how, String list, boolean other) {
        String appearance = " " + line.of("appearance") + " ";
        List<Line> choices = lists.getOrDefault(list, List.of());
        boolean several = how.contains("multiple") || how.contains("all that");
        boolean scale = !several && !how.equals("rank") && (appearance.contains(" likert ") || appearance.contains(" list-nolabel "));
        if (appearance.contains(" label ")) {
            // the head of a matrix: its words stand over the rows that follow
            ensureSection();
            section.heads(list + several, new Grid(name(line), words(line, "label")));
            told(line, true);
            return;
        }
        ItemType type = how.equals("rank") ? ItemType.RANKING : several ? ItemType.MULTIPLE : scale ? ItemType.SCALE : ItemType.SINGLE;
        Draft draft = new Draft(name(line), type, words(line, "label"));
        int place = 0;
        for (Line choice : choices) {
            place++;
            Wording label = words(choice, "label");
            if (label.isEmpty()) {
                label = Wording.of(base, choice.of("name"));
            }
            int value = scale && !favorableLast ? choices.size() + 1 - place : place;
            draft.option(value, choice.of("name"), scale ? 2 * value > choices.size() + 1 : null, label);
            choice.cells().keySet().stream().filter(cell -> cell.matches("(media::)?(image|audio|video)(::.*)?"))
                    .forEach(cell -> to.lost(name(line), choice.of("name") + ": " + choice.of(cell), Reason.MEDIA));
        }
        Draft which = null;
        if (other) {
            draft.option("other", FixedWords.OTHER.in(languages));
            which = new Draft(name(line) + "_other", ItemType.LINE, FixedWords.WHICH.in(languages));
            which.onlyWhen(type == ItemType.RANKING ? new Formula.Answered(name(line)) : new Formula.Chosen(name(line), "other"), "other");
        }
        if (appearance.contains(" list-nolabel ")) {
            ensureSection();
            draft.grid = section.head(list + several);
        }
        if (!line.of("choice_filter").isEmpty()) {
            to.lost(name(line), line.of("choice_filter"), Reason.FILTER);
        }
        draft.shuffled = draft.grid == null && line.of("parameters").matches(".*\\brandomize\\s*=\\s*true.*");
        if (add(line, draft) && which != null) {
            to.add(which);
        }
    }

    private boolean add(Line line, Draft draft) {
        ensureSection();
        draft.help = words(line, "hint");
        String required = first(line, "required", "bind:required", "bind::required").toLowerCase(Locale.ROOT);
        draft.required = required.matches("yes|true|true\\(\\)|1");
        if (!draft.required && !required.matches("|no|false|false\\(\\)|0")) {
            to.lost(name(line), "required: " + required, Reason.SOFT);
        }
        try {
            draft.onlyWhen(FormulaReader.read(relevant(line)), relevant(line));
        } catch (Formula.Beyond beyond) {
            to.lost(name(line), relevant(line), Reason.CONDITION);
        }
        constrained(line, draft);
        boolean added = to.add(draft);
        told(line, added);
        return added;
    }

    private void constrained(Line line, Draft draft) {
        String constraint = first(line, "constraint", "bind:constraint", "bind::constraint");
        if (constraint.isEmpty()) {
            return;
        }
        try {
            draft.limits = draft.type.isTyped() && draft.type != ItemType.NUMBER && draft.type != ItemType.DATE ? XlsFormLimits.ofWords(constraint)
                    : draft.type.takesSeveral() ? XlsFormLimits.ofChoices(constraint)
                    : Bounds.narrowed(draft.limits, FormulaReader.read(constraint), name(line), draft.type);
        } catch (Formula.Beyond | IllegalArgumentException beyond) {
            to.lost(name(line), constraint, Reason.VALIDATION);
        }
    }

    /** The columns of a row that nothing is made of. */
    private void told(Line line, boolean carried) {
        XlsFormBesides.tell(to, name(line), line, carried);
        if (words(line, "label").byLanguage().values().stream().anyMatch(text -> text.contains("${"))) {
            to.lost(name(line), words(line, "label").in(base), Reason.PIPED);
        }
    }

    private static final class Opened {

        private final Line line;
        private final Wording label;
        private final String relevant;
        private boolean begun;

        private Opened(Line line, Wording label, String relevant) {
            this.line = line;
            this.label = label;
            this.relevant = relevant;
        }
    }
}
