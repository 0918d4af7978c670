package org.throughline.district.fetch.control;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the CSV binding's columns hold of an object of the REST binding. A password is never read. */
final class CsvCells {

    private CsvCells() {}

    static List<String> of(JsonObject row, List<String> columns, boolean changes) {
        return columns.stream().map(column -> isOfChange(column) && !changes ? "" : cell(row, column)).toList();
    }

    /** Rows of the roles file, which the REST binding has within users. They have no id of their own there, so one is made. */
    static List<List<String>> roles(JsonObject user, List<String> columns, boolean changes) {
        List<List<String>> rows = new ArrayList<>();
        for (JsonValue value : array(user, "roles")) {
            if (value instanceof JsonObject role) {
                rows.add(columns.stream().map(column -> isOfChange(column) ? (changes ? cell(user, column) : "") : role(user, role, column)).toList());
            }
        }
        return rows;
    }

    private static String role(JsonObject user, JsonObject role, String column) {
        return switch (column) {
            case "sourcedId" -> UUID.nameUUIDFromBytes(String.join(" ", text(user.get("sourcedId")), cell(role, "role"), cell(role, "orgSourcedId"))
                    .getBytes(StandardCharsets.UTF_8)).toString();
            case "userSourcedId" -> text(user.get("sourcedId"));
            case "userProfileSourcedId" -> text(role.get("userProfile"));
            default -> cell(role, column);
        };
    }

    private static boolean isOfChange(String column) {
        return column.equals("status") || column.equals("dateLastModified");
    }

    private static String cell(JsonObject row, String column) {
        switch (column) {
            case "password":
                return "";
            case "userIds":
                return array(row, column).stream().filter(JsonObject.class::isInstance).map(JsonObject.class::cast)
                        .map(id -> "{" + text(id.get("type")) + ":" + text(id.get("identifier")) + "}").collect(Collectors.joining(","));
            case "preferredGivenName":
                return first(row, column, "preferredFirstName");
            case "preferredFamilyName":
                return first(row, column, "preferredLastName");
            default:
        }
        if (column.startsWith("metadata.")) {
            return row.get("metadata") instanceof JsonObject more ? text(more.get(column.substring("metadata.".length()))) : "";
        }
        if (column.endsWith("SourcedIds")) {
            return text(row.get(column.substring(0, column.length() - "SourcedIds".length()) + "s"));
        }
        if (column.endsWith("SourcedId")) {
            return text(row.get(column.substring(0, column.length() - "SourcedId".length())));
        }
        return text(row.get(column));
    }

    private static String first(JsonObject row, String name, String other) {
        String text = text(row.get(name));
        return text.isEmpty() ? text(row.get(other)) : text;
    }

    private static JsonArray array(JsonObject row, String name) {
        return row.get(name) instanceof JsonArray list ? list : JsonValue.EMPTY_JSON_ARRAY;
    }

    /** A reference is the id it points to, a list its parts with commas between. */
    private static String text(JsonValue value) {
        if (value instanceof JsonString string) {
            return string.getString();
        }
        if (value instanceof JsonNumber number) {
            return number.toString();
        }
        if (value instanceof JsonObject reference) {
            return text(reference.get("sourcedId"));
        }
        if (value instanceof JsonArray list) {
            return list.stream().map(CsvCells::text).filter(text -> !text.isEmpty()).collect(Collectors.joining(","));
        }
        return value == JsonValue.TRUE ? "true" : value == JsonValue.FALSE ? "false" : "";
    }
}
