package org.throughline.district.mapping.control;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.district.roster.control.DateOrder;
import org.throughline.district.roster.control.FileShape;
import org.throughline.district.roster.control.RosterKind;

/** How the files of a mapping are kept. */
final class MappingJson {

    private MappingJson() {}

    static String write(List<FileShape> files) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (FileShape file : files) {
            JsonObjectBuilder words = Json.createObjectBuilder();
            file.words().forEach((column, meanings) -> words.add(column, object(meanings)));
            all.add(Json.createObjectBuilder().add("file", file.fileName()).add("headers", Json.createArrayBuilder(file.headers()))
                    .add("kind", file.kind().name()).add("columns", object(file.columns())).add("constants", object(file.constants()))
                    .add("words", words).add("dates", file.dates().name()));
        }
        return all.build().toString();
    }

    static List<FileShape> read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            List<FileShape> files = new ArrayList<>();
            for (JsonObject file : reader.readArray().getValuesAs(JsonObject.class)) {
                Map<String, Map<String, String>> words = new LinkedHashMap<>();
                JsonObject kept = file.getJsonObject("words");
                kept.keySet().forEach(column -> words.put(column, map(kept.getJsonObject(column))));
                files.add(new FileShape(file.getString("file"), texts(file.getJsonArray("headers")), RosterKind.valueOf(file.getString("kind")),
                        map(file.getJsonObject("columns")), map(file.getJsonObject("constants")), words, DateOrder.valueOf(file.getString("dates"))));
            }
            return files;
        }
    }

    private static JsonObjectBuilder object(Map<String, String> map) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        map.forEach(object::add);
        return object;
    }

    private static Map<String, String> map(JsonObject object) {
        Map<String, String> map = new LinkedHashMap<>();
        object.forEach((key, value) -> map.put(key, ((JsonString) value).getString()));
        return map;
    }

    private static List<String> texts(JsonArray array) {
        return array.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
    }
}
