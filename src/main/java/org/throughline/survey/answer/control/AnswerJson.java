package org.throughline.survey.answer.control;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.throughline.survey.answer.entity.Given;

/** How a draft keeps its answers: by item, the values chosen or the words. */
final class AnswerJson {

    private AnswerJson() {}

    static String write(Map<UUID, Given> answers) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        answers.forEach((item, given) -> {
            if (given.words() != null) {
                json.add(item.toString(), given.words());
            } else {
                json.add(item.toString(), Json.createArrayBuilder(given.values()));
            }
        });
        return json.build().toString();
    }

    static Map<UUID, Given> read(String text) {
        Map<UUID, Given> answers = new LinkedHashMap<>();
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            json.forEach((item, value) -> answers.put(UUID.fromString(item), given(value)));
        }
        return answers;
    }

    private static Given given(JsonValue value) {
        if (value instanceof JsonString words) {
            return Given.written(words.getString());
        }
        return Given.chosen(((JsonArray) value).getValuesAs(jakarta.json.JsonNumber.class).stream().map(jakarta.json.JsonNumber::intValue).toList());
    }
}
