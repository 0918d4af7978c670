package org.throughline.platform.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** Every text of the interface in one language: the message files of all modules, English where one is missing. */
public final class TextBundle {

    /** One pair of files for each, {@code messages/vision.properties} and {@code messages/vision_es.properties}. */
    private static final List<String> FILES = List.of("common", "frame", "access", "signin", "accounts", "permission",
            "privacy", "district", "roster", "intake", "mapping", "feeds", "people", "vision", "survey", "asking", "items", "ballot", "tables", "transfer", "bank", "ways", "editor", "paper", "figures", "trend", "comments",
            "reply", "public", "reports", "exports", "pd", "evaluation", "community", "insight", "demo");

    private static final Map<Locale, TextBundle> BUNDLES = new ConcurrentHashMap<>();

    private final Locale locale;
    private final Map<String, String> texts;
    private final boolean translated;

    private TextBundle(Locale locale, Map<String, String> texts, boolean translated) {
        this.locale = locale;
        this.texts = texts;
        this.translated = translated;
    }

    public static TextBundle in(Locale locale) {
        return BUNDLES.computeIfAbsent(locale, TextBundle::read);
    }

    public Locale locale() {
        return locale;
    }

    /** The code of the language its texts are in: its own, or English where there is no file of it. */
    public String language() {
        return translated ? locale.getLanguage() : "en";
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** The text as it stands; the key in question marks where there is none, so that a gap is seen and tested for. */
    public String get(String key) {
        return texts.getOrDefault(key, "???" + key + "???");
    }

    /** The text with its parameters filled in, numbers and dates in the way of the language. */
    public String of(String key, Object... parameters) {
        return new MessageFormat(get(key), locale).format(parameters);
    }

    private static TextBundle read(Locale locale) {
        Map<String, String> texts = new HashMap<>();
        for (String file : FILES) {
            add(texts, "messages/" + file + ".properties");
        }
        boolean translated = false;
        if (!locale.getLanguage().equals("en")) {
            for (String file : FILES) {
                translated |= add(texts, "messages/" + file + "_" + locale.getLanguage() + ".properties");
            }
        }
        return new TextBundle(locale, Map.copyOf(texts), translated);
    }

    private static boolean add(Map<String, String> texts, String resource) {
        try (InputStream in = TextBundle.class.getClassLoader().getResourceAsStream(resource)) {
            if (in != null) {
                Properties properties = new Properties();
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                properties.forEach((key, value) -> texts.put((String) key, (String) value));
            }
            return in != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
