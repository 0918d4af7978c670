package org.throughline.district.fetch.control;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.throughline.district.fetch.control.FetchFailed.Reason;

/** Reads a page, an object with one list such as {@code {"users": […]}}, one row after the other. */
final class JsonRows {

    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    private JsonRows() {}

    /**
     * Returns how many rows there were.
     *
     * @param list the list's name, in any case
     * @param of   the collection, to be named where it cannot be read
     */
    static int read(Path page, String list, String of, Consumer<JsonObject> rows) {
        try (InputStream in = Files.newInputStream(page); JsonParser parser = PARSERS.createParser(in, StandardCharsets.UTF_8)) {
            if (parser.next() == Event.START_OBJECT) {
                while (parser.next() == Event.KEY_NAME) {
                    boolean wanted = parser.getString().equalsIgnoreCase(list);
                    Event value = parser.next();
                    if (wanted && value == Event.START_ARRAY) {
                        return list(parser, rows);
                    }
                    skip(parser, value);
                }
            }
        } catch (JsonException | IllegalStateException | NoSuchElementException | ClassCastException e) {
            FetchFailed failed = new FetchFailed(Reason.UNREADABLE, of);
            failed.initCause(e);
            throw failed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new FetchFailed(Reason.UNREADABLE, of);
    }

    private static int list(JsonParser parser, Consumer<JsonObject> rows) {
        int read = 0;
        for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            rows.accept(parser.getObject());
            read++;
        }
        return read;
    }

    private static void skip(JsonParser parser, Event value) {
        if (value == Event.START_ARRAY) {
            parser.skipArray();
        } else if (value == Event.START_OBJECT) {
            parser.skipObject();
        }
    }
}
