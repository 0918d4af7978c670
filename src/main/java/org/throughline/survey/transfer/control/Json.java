package org.throughline.survey.transfer.control;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.throughline.survey.transfer.entity.FileUnreadable;
import org.throughline.survey.transfer.entity.FileUnreadable.Reason;

/** JSON of which little is certain: what is not there, or of another kind, is empty. */
final class Json {

    private Json() {}

    static JsonObject read(byte[] content) {
        try (JsonReader reader = jakarta.json.Json.createReader(new StringReader(text(content)))) {
            return reader.readObject();
        } catch (JsonParsingException e) {
            throw new FileUnreadable(Reason.NOT_JSON, Math.max(1, (int) e.getLocation().getLineNumber()), "", "");
        } catch (JsonException e) {
            throw new FileUnreadable(Reason.NOT_JSON, "");
        }
    }

    /** UTF-8 with or without its mark, or refused. */
    static String text(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new FileUnreadable(Reason.NOT_UTF8, "");
        }
    }

    static JsonObject object(JsonObject of, String name) {
        return of.get(name) instanceof JsonObject there ? there : JsonValue.EMPTY_JSON_OBJECT;
    }

    /** Of a list, or of an object numbered like one. */
    static List<JsonObject> objects(JsonObject of, String name) {
        JsonValue value = of.get(name);
        if (value instanceof JsonArray array) {
            return array.stream().filter(JsonObject.class::isInstance).map(JsonValue::asJsonObject).toList();
        }
        return value instanceof JsonObject numbered
                ? numbered.values().stream().filter(JsonObject.class::isInstance).map(JsonValue::asJsonObject).toList() : List.of();
    }

    static String text(JsonObject of, String name) {
        JsonValue value = of.get(name);
        return value instanceof JsonString said ? said.getString() : value instanceof JsonNumber number ? number.toString() : "";
    }

    /** Whether a switch is on, however it is written. */
    static boolean said(JsonObject of, String name) {
        JsonValue value = of.get(name);
        return value == JsonValue.TRUE || value instanceof JsonString said && List.of("true", "on", "1", "yes").contains(said.getString().toLowerCase(Locale.ROOT));
    }
}
