package org.throughline.survey.editor.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.survey.editor.entity.Choice;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Wording;

/** Answers that are chosen from again and again, in the three languages of the answer path. */
@ApplicationScoped
public class AnswerSets {

    private static final String FILE = "/org/throughline/survey/editor/answer-sets.json";

    private final Map<String, List<Choice>> sets = read();

    private static Map<String, List<Choice>> read() {
        try (InputStream in = AnswerSets.class.getResourceAsStream(FILE); JsonReader reader = Json.createReader(in)) {
            Map<String, List<Choice>> sets = new LinkedHashMap<>();
            for (JsonObject set : reader.readObject().getJsonArray("sets").getValuesAs(JsonObject.class)) {
                sets.put(set.getString("name"), set.getJsonArray("options").getValuesAs(JsonObject.class).stream().map(SketchJson::choice).toList());
            }
            return sets;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each is a message key, {@code editor.set.agreement}. */
    public Set<String> names() {
        return sets.keySet();
    }

    public List<Choice> of(String name) {
        return sets.getOrDefault(name, List.of());
    }

    /** What an item of the type begins with; the two or three of one's own are still to be written. */
    public List<Choice> first(ItemType type) {
        return switch (type) {
            case SCALE -> of("agreement");
            case SMILEYS -> of("faces");
            case CONSENT -> of("consent");
            case SINGLE, MULTIPLE, RANKING, PICTURES -> List.of(new Choice(1, null, false, Wording.NONE, null), new Choice(2, null, false, Wording.NONE, null));
            default -> List.of();
        };
    }
}
