package org.throughline.survey.editor.control;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.survey.editor.entity.Bounds;
import org.throughline.survey.editor.entity.Choice;
import org.throughline.survey.editor.entity.Sketch;
import org.throughline.survey.editor.entity.SketchItem;
import org.throughline.survey.editor.entity.SketchSection;
import org.throughline.survey.instrument.entity.Construct;
import org.throughline.survey.instrument.entity.Grid;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.ProtectedArea;
import org.throughline.survey.instrument.entity.Scoring;
import org.throughline.survey.instrument.entity.Wording;

/**
 * Sketches as they are kept. The names are those of our own file of instruments, which can't be used itself: it holds
 * only what is finished, and no ids.
 */
final class SketchJson {

    private SketchJson() {}

    static String write(Sketch sketch) {
        return Json.createObjectBuilder().add("language", sketch.language()).add("title", words(sketch.title())).add("welcome", words(sketch.welcome()))
                .add("sections", array(sketch.sections(), section -> Json.createObjectBuilder().add("id", section.id().toString()).add("title", words(section.title()))
                        .add("when", section.when()).add("shuffled", section.shuffled()).add("items", array(section.items(), SketchJson::item))))
                .build().toString();
    }

    private static JsonObjectBuilder item(SketchItem item) {
        JsonObjectBuilder one = Json.createObjectBuilder().add("id", item.id().toString()).add("code", item.code()).add("type", item.type().name())
                .add("text", words(item.text())).add("help", words(item.help())).add("options", array(item.choices(), SketchJson::choice))
                .add("required", item.required()).add("when", item.when()).add("limits", bounds(item.bounds())).add("shuffled", item.shuffled())
                .add("areas", Json.createArrayBuilder(item.areas().stream().map(ProtectedArea::name).sorted().toList())).add("reversed", item.scoring().reversed());
        put(one, "from", item.from());
        put(one, "commitment", item.commitment());
        if (item.grid() != null) {
            one.add("grid", Json.createObjectBuilder().add("code", item.grid().code()).add("stem", words(item.grid().stem())));
        }
        Construct construct = item.scoring().construct();
        if (construct != null) {
            one.add("construct", Json.createObjectBuilder().add("code", construct.code()).add("name", words(construct.name())).add("definition", words(construct.definition())));
        }
        return one;
    }

    private static JsonObjectBuilder choice(Choice choice) {
        JsonObjectBuilder one = Json.createObjectBuilder().add("value", choice.value()).add("apart", choice.apart()).add("label", words(choice.label()));
        if (choice.favorable() != null) {
            one.add("favorable", choice.favorable());
        }
        put(one, "picture", choice.picture());
        return one;
    }

    private static JsonObjectBuilder bounds(Bounds bounds) {
        JsonObjectBuilder one = Json.createObjectBuilder().add("whole", bounds.whole());
        put(one, "low", bounds.low());
        put(one, "high", bounds.high());
        put(one, "from", bounds.from());
        put(one, "until", bounds.until());
        put(one, "longest", bounds.longest());
        put(one, "pattern", bounds.pattern());
        put(one, "fewest", bounds.fewest());
        put(one, "most", bounds.most());
        return one;
    }

    private static void put(JsonObjectBuilder to, String name, Object value) {
        if (value != null) {
            to.add(name, value.toString());
        }
    }

    private static JsonObjectBuilder words(Wording wording) {
        JsonObjectBuilder words = Json.createObjectBuilder();
        wording.byLanguage().forEach(words::add);
        return words;
    }

    private static <T> JsonArrayBuilder array(Collection<T> all, Function<T, JsonObjectBuilder> each) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        all.forEach(one -> array.add(each.apply(one)));
        return array;
    }

    static Sketch read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject sketch = reader.readObject();
            return new Sketch(sketch.getString("language"), words(sketch, "title"), words(sketch, "welcome"), each(sketch, "sections", section -> new SketchSection(
                    UUID.fromString(section.getString("id")), words(section, "title"), section.getString("when"), section.getBoolean("shuffled"), each(section, "items", SketchJson::item))));
        }
    }

    private static SketchItem item(JsonObject item) {
        JsonObject grid = item.getJsonObject("grid");
        JsonObject construct = item.getJsonObject("construct");
        return new SketchItem(UUID.fromString(item.getString("id")), get(item, "from", UUID::fromString), item.getString("code"), ItemType.valueOf(item.getString("type")),
                get(item, "commitment", UUID::fromString), words(item, "text"), words(item, "help"), each(item, "options", SketchJson::choice), item.getBoolean("required"),
                item.getString("when"), bounds(item.getJsonObject("limits")), item.getBoolean("shuffled"), grid == null ? null : new Grid(grid.getString("code"), words(grid, "stem")),
                item.getJsonArray("areas").getValuesAs(JsonString.class).stream().map(area -> ProtectedArea.valueOf(area.getString())).collect(Collectors.toSet()),
                construct == null ? Scoring.NONE : new Scoring(new Construct(construct.getString("code"), words(construct, "name"), words(construct, "definition")), item.getBoolean("reversed")));
    }

    static Choice choice(JsonObject choice) {
        Boolean favorable = choice.containsKey("favorable") ? (Boolean) choice.getBoolean("favorable") : null;
        return new Choice(((JsonNumber) choice.get("value")).intValueExact(), favorable, choice.getBoolean("apart"), words(choice, "label"), get(choice, "picture", name -> name));
    }

    private static Bounds bounds(JsonObject of) {
        return new Bounds(get(of, "low", BigDecimal::new), get(of, "high", BigDecimal::new), of.getBoolean("whole"), get(of, "from", LocalDate::parse), get(of, "until", LocalDate::parse),
                get(of, "longest", Integer::valueOf), get(of, "pattern", pattern -> pattern), get(of, "fewest", Integer::valueOf), get(of, "most", Integer::valueOf));
    }

    private static <T> T get(JsonObject of, String name, Function<String, T> reading) {
        return of.containsKey(name) ? reading.apply(of.getString(name)) : null;
    }

    private static <T> List<T> each(JsonObject of, String name, Function<JsonObject, T> each) {
        JsonArray array = of.getJsonArray(name);
        return array.stream().map(JsonValue::asJsonObject).map(each).toList();
    }

    private static Wording words(JsonObject of, String name) {
        Map<String, String> words = new LinkedHashMap<>();
        of.getJsonObject(name).forEach((language, said) -> words.put(language, ((JsonString) said).getString()));
        return new Wording(words);
    }
}
