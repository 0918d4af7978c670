package org.throughline.survey.transfer.control;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.throughline.platform.Ids;
import org.throughline.survey.instrument.entity.Asking;
import org.throughline.survey.instrument.entity.Condition;
import org.throughline.survey.instrument.entity.ConditionUnreadable;
import org.throughline.survey.instrument.entity.Construct;
import org.throughline.survey.instrument.entity.Grid;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Limits;
import org.throughline.survey.instrument.entity.Option;
import org.throughline.survey.instrument.entity.Origin;
import org.throughline.survey.instrument.entity.ProtectedArea;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Scoring;
import org.throughline.survey.instrument.entity.Section;
import org.throughline.survey.instrument.entity.Wording;
import org.throughline.survey.transfer.entity.FileUnreadable;
import org.throughline.survey.transfer.entity.FileUnreadable.Reason;
import org.throughline.survey.transfer.entity.Reading;

/** Our own file: JSON that holds an instrument whole. Its schema is docs/schema/instrument-1.schema.json. */
public final class OwnFile {

    static final String FORMAT = "throughline-instrument";
    static final int VERSION = 1;

    private OwnFile() {}

    static byte[] write(Questionnaire of) {
        JsonArrayBuilder sections = jakarta.json.Json.createArrayBuilder();
        for (Section section : of.sections()) {
            JsonObjectBuilder one = jakarta.json.Json.createObjectBuilder();
            words(one, "title", section.title());
            when(one, section.when());
            flag(one, "shuffled", section.shuffled());
            JsonArrayBuilder items = jakarta.json.Json.createArrayBuilder();
            section.items().forEach(item -> items.add(item(item)));
            sections.add(one.add("items", items));
        }
        JsonObjectBuilder file = jakarta.json.Json.createObjectBuilder().add("format", FORMAT).add("version", VERSION).add("code", of.code());
        words(file, "title", of.title());
        words(file, "welcome", of.welcome());
        if (!of.constructs().isEmpty()) {
            JsonArrayBuilder constructs = jakarta.json.Json.createArrayBuilder();
            of.constructs().forEach(construct -> constructs.add(construct(construct)));
            file.add("constructs", constructs);
        }
        StringWriter out = new StringWriter();
        try (JsonWriter writer = jakarta.json.Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createWriter(out)) {
            writer.write(file.add("sections", sections).build());
        }
        return (out.toString().strip() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObjectBuilder item(Item item) {
        JsonObjectBuilder one = jakarta.json.Json.createObjectBuilder().add("code", item.code()).add("type", item.type().name());
        words(one, "text", item.text());
        words(one, "help", item.help());
        if (item.commitment() != null) {
            one.add("commitment", item.commitment().toString());
        }
        if (!item.options().isEmpty()) {
            JsonArrayBuilder options = jakarta.json.Json.createArrayBuilder();
            item.options().forEach(option -> options.add(option(option)));
            one.add("options", options);
        }
        Asking asking = item.asking();
        flag(one, "required", asking.required());
        when(one, asking.when());
        flag(one, "shuffled", asking.shuffled());
        if (!asking.limits().equals(Limits.NONE)) {
            one.add("limits", limits(asking.limits()));
        }
        if (asking.grid() != null) {
            JsonObjectBuilder grid = jakarta.json.Json.createObjectBuilder().add("code", asking.grid().code());
            words(grid, "stem", asking.grid().stem());
            one.add("grid", grid);
        }
        if (asking.scoring().construct() != null) {
            one.add("construct", asking.scoring().construct().code());
        }
        flag(one, "reversed", asking.scoring().reversed());
        if (!asking.areas().isEmpty()) {
            JsonArrayBuilder areas = jakarta.json.Json.createArrayBuilder();
            EnumSet.copyOf(asking.areas()).forEach(area -> areas.add(area.name()));
            one.add("areas", areas);
        }
        return one;
    }

    private static JsonObjectBuilder construct(Construct construct) {
        JsonObjectBuilder one = jakarta.json.Json.createObjectBuilder().add("code", construct.code());
        words(one, "name", construct.name());
        words(one, "definition", construct.definition());
        return one;
    }

    private static JsonObjectBuilder option(Option option) {
        JsonObjectBuilder one = jakarta.json.Json.createObjectBuilder().add("value", option.value());
        words(one, "label", option.label());
        if (option.favorable() != null) {
            one.add("favorable", option.favorable());
        }
        flag(one, "apart", option.apart());
        if (option.picture() != null) {
            one.add("picture", option.picture());
        }
        return one;
    }

    private static JsonObjectBuilder limits(Limits limits) {
        JsonObjectBuilder one = jakarta.json.Json.createObjectBuilder();
        Map<String, Object> set = new LinkedHashMap<>();
        set.put("low", limits.low());
        set.put("high", limits.high());
        set.put("from", limits.from());
        set.put("until", limits.until());
        set.put("longest", limits.longest());
        set.put("pattern", limits.pattern());
        set.put("fewest", limits.fewest());
        set.put("most", limits.most());
        set.forEach((name, value) -> {
            if (value instanceof BigDecimal number) {
                one.add(name, number);
            } else if (value instanceof Integer number) {
                one.add(name, number);
            } else if (value != null) {
                one.add(name, value.toString());
            }
        });
        flag(one, "whole", limits.whole());
        return one;
    }

    private static void words(JsonObjectBuilder to, String name, Wording wording) {
        if (!wording.isEmpty()) {
            JsonObjectBuilder words = jakarta.json.Json.createObjectBuilder();
            new TreeMap<>(wording.byLanguage()).forEach(words::add);
            to.add(name, words);
        }
    }

    private static void when(JsonObjectBuilder to, Condition condition) {
        if (!condition.toString().isEmpty()) {
            to.add("when", condition.toString());
        }
    }

    private static void flag(JsonObjectBuilder to, String name, boolean set) {
        if (set) {
            to.add(name, true);
        }
    }

    /** Reads a file and gives it the code that it is added under. */
    public static Reading read(byte[] content, String code) {
        JsonObject file = Json.read(content);
        if (!Json.text(file, "format").equals(FORMAT) || !Json.text(file, "version").equals(String.valueOf(VERSION))) {
            throw new FileUnreadable(Reason.NOT_OURS, "format");
        }
        Map<String, Construct> constructs = new HashMap<>();
        for (JsonObject one : Json.objects(file, "constructs")) {
            String named = Json.text(one, "code");
            constructs.put(named, refusing(named, () -> new Construct(named, words(one, "name"), words(one, "definition"))));
        }
        List<Section> sections = new ArrayList<>();
        for (JsonObject section : Json.objects(file, "sections")) {
            List<Item> items = Json.objects(section, "items").stream().map(item -> item(item, constructs)).toList();
            sections.add(refusing("sections", () -> new Section(words(section, "title"), items, when(section), set(section, "shuffled"))));
        }
        if (sections.isEmpty()) {
            throw new FileUnreadable(Reason.NOTHING_ASKED, "");
        }
        return new Reading(refusing("sections", () -> Questionnaire.first(code, Origin.OWN_FILE, words(file, "title").isEmpty() ? Wording.of("en", code) : words(file, "title"),
                words(file, "welcome"), sections)), List.of());
    }

    private static Item item(JsonObject item, Map<String, Construct> constructs) {
        String code = Json.text(item, "code");
        return refusing(code, () -> {
            List<Option> options = Json.objects(item, "options").stream().map(OwnFile::option).toList();
            JsonObject grid = Json.object(item, "grid");
            EnumSet<ProtectedArea> areas = EnumSet.noneOf(ProtectedArea.class);
            if (item.get("areas") instanceof JsonArray there) {
                there.forEach(area -> areas.add(ProtectedArea.valueOf(((JsonString) area).getString())));
            }
            Asking asking = new Asking(set(item, "required"), when(item), limits(Json.object(item, "limits")), set(item, "shuffled"),
                    grid.isEmpty() ? null : new Grid(Json.text(grid, "code"), words(grid, "stem")), Set.copyOf(areas),
                    new Scoring(construct(Json.text(item, "construct"), constructs), set(item, "reversed")));
            UUID commitment = Json.text(item, "commitment").isEmpty() ? null : UUID.fromString(Json.text(item, "commitment"));
            return new Item(Ids.timeOrdered(), code, ItemType.valueOf(Json.text(item, "type")), commitment, words(item, "text"), words(item, "help"), options, asking);
        });
    }

    private static Construct construct(String code, Map<String, Construct> constructs) {
        if (!code.isEmpty() && !constructs.containsKey(code)) {
            throw new IllegalArgumentException("no construct is named " + code);
        }
        return constructs.get(code);
    }

    private static Option option(JsonObject option) {
        Boolean favorable = option.containsKey("favorable") ? (Boolean) set(option, "favorable") : null;
        return new Option(option.getInt("value"), favorable, set(option, "apart"), words(option, "label"), option.containsKey("picture") ? Json.text(option, "picture") : null);
    }

    private static Limits limits(JsonObject limits) {
        return new Limits(number(limits, "low"), number(limits, "high"), set(limits, "whole"), day(limits, "from"), day(limits, "until"),
                count(limits, "longest"), limits.containsKey("pattern") ? Json.text(limits, "pattern") : null, count(limits, "fewest"), count(limits, "most"));
    }

    private static BigDecimal number(JsonObject of, String name) {
        return of.get(name) instanceof JsonNumber number ? number.bigDecimalValue() : null;
    }

    private static Integer count(JsonObject of, String name) {
        return of.get(name) instanceof JsonNumber number ? (Integer) number.intValueExact() : null;
    }

    private static LocalDate day(JsonObject of, String name) {
        return of.containsKey(name) ? LocalDate.parse(Json.text(of, name)) : null;
    }

    private static boolean set(JsonObject of, String name) {
        return of.get(name) == JsonValue.TRUE;
    }

    private static Condition when(JsonObject of) {
        return Condition.parse(Json.text(of, "when"));
    }

    private static Wording words(JsonObject of, String name) {
        Map<String, String> words = new LinkedHashMap<>();
        Json.object(of, name).forEach((language, text) -> words.put(
                Languages.code(language).orElseThrow(() -> new FileUnreadable(Reason.LANGUAGE_UNKNOWN, 1, name, language)),
                text instanceof JsonString said ? said.getString() : ""));
        return new Wording(words);
    }

    /** What breaks a rule of instruments is told with the part of the file that does. */
    private static <T> T refusing(String place, Supplier<T> making) {
        try {
            return making.get();
        } catch (FileUnreadable known) {
            throw known;
        } catch (ConditionUnreadable | IllegalArgumentException | DateTimeException | ArithmeticException | ClassCastException | NullPointerException e) {
            throw new FileUnreadable(Reason.NOT_OURS, place);
        }
    }
}
