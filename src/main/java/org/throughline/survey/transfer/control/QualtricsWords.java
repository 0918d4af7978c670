package org.throughline.survey.transfer.control;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.survey.instrument.entity.Wording;

/**
 * Texts of a Qualtrics question in all its languages.
 *
 * @param base the language of those that stand outside of translations
 */
record QualtricsWords(String base) {

    Wording text(JsonObject of, String name) {
        Wording words = Wording.of(base, PlainText.of(Json.text(of, name)));
        for (Map.Entry<String, JsonValue> other : Json.object(of, "Language").entrySet()) {
            String language = Languages.code(other.getKey()).orElse(null);
            if (language != null && other.getValue() instanceof JsonObject translated) {
                words = words.and(language, PlainText.of(Json.text(translated, name)));
            }
        }
        return words;
    }

    /** An entry of Choices or Answers in all languages. */
    Wording label(JsonObject question, String list, String key, JsonObject entry) {
        Wording words = Wording.of(base, PlainText.of(Json.text(entry, "Display")));
        for (Map.Entry<String, JsonValue> other : Json.object(question, "Language").entrySet()) {
            String language = Languages.code(other.getKey()).orElse(null);
            if (language != null && other.getValue() instanceof JsonObject translated) {
                words = words.and(language, PlainText.of(Json.text(Json.object(Json.object(translated, list), key), "Display")));
            }
        }
        return words;
    }

    /** Choices or Answers in the order shown. */
    static Map<String, JsonObject> entries(JsonObject question, String list, String order) {
        Map<String, JsonObject> entries = new LinkedHashMap<>();
        JsonObject all = Json.object(question, list);
        List<String> keys = new ArrayList<>();
        if (question.get(order) instanceof JsonArray there) {
            there.forEach(key -> keys.add(key instanceof JsonString said ? said.getString() : key.toString()));
        }
        keys.forEach(key -> {
            if (all.get(key) instanceof JsonObject entry) {
                entries.put(key, entry);
            }
        });
        all.forEach((key, entry) -> {
            if (entry instanceof JsonObject one) {
                entries.putIfAbsent(key, one);
            }
        });
        return entries;
    }
}
