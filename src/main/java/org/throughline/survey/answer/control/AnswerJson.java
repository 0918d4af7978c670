package org.throughline.survey.answer.control;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.survey.answer.entity.Given;

/** How a draft keeps its answers: by item, the values chosen, the words, or the values with the places they were given. */
public final class AnswerJson {

    // found once: each call of Json looks through the class path for it
    private static final JsonProvider JSON = JsonProvider.provider();

    private AnswerJson() {}

    public static String write(Map<UUID, Given> answers) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        answers.forEach((item, given) -> {
            if (given.words() != null) {
                json.add(item.toString(), given.words());
            } else if (given.places() != null) {
                json.add(item.toString(), JSON.createObjectBuilder().add("values", JSON.createArrayBuilder(given.values())).add("places", JSON.createArrayBuilder(given.places())));
            } else {
                json.add(item.toString(), JSON.createArrayBuilder(given.values()));
            }
        });
        return json.build().toString();
    }

    public static Map<UUID, Given> read(String text) {
        Map<UUID, Given> answers = new LinkedHashMap<>();
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            json.forEach((item, value) -> answers.put(UUID.fromString(item), given(value)));
        }
        return answers;
    }

    private static Given given(JsonValue value) {
        if (value instanceof JsonString words) {
            return Given.written(words.getString());
        }
        if (value instanceof JsonObject ranked) {
            return new Given(numbers(ranked.getJsonArray("values")), null, numbers(ranked.getJsonArray("places")));
        }
        return Given.chosen(numbers((JsonArray) value));
    }

    private static List<Integer> numbers(JsonArray array) {
        return array.getValuesAs(JsonNumber.class).stream().map(JsonNumber::intValue).toList();
    }
}
