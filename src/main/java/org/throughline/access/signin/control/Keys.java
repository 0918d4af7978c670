package org.throughline.access.signin.control;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** The keys of configuration of one provider; what is wrong is said with the whole key. */
record Keys(Config config, String prefix) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    Optional<String> text(String key) {
        return config.getOptionalValue(prefix + key, String.class).map(String::strip).filter(value -> !value.isEmpty());
    }

    String text(String key, String otherwise) {
        return text(key).orElse(otherwise);
    }

    String required(String key) {
        return text(key).orElseThrow(() -> wrong(key, "is missing"));
    }

    boolean on(String key, boolean otherwise) {
        return text(key).map(Boolean::parseBoolean).orElse(otherwise);
    }

    <E extends Enum<E>> E one(String key, Class<E> type, E otherwise) {
        return text(key).map(value -> Stream.of(type.getEnumConstants()).filter(constant -> constant.name().equalsIgnoreCase(value.replace('-', '_'))).findFirst()
                .orElseThrow(() -> wrong(key, "is “" + value + "”, not one of " + List.of(type.getEnumConstants()).toString().toLowerCase(Locale.ROOT).replace('_', '-')))).orElse(otherwise);
    }

    /** Split at commas; a comma within a value is written {@code \,}. */
    List<String> list(String key) {
        return config.getOptionalValue(prefix + key, String[].class).map(values -> Stream.of(values).map(String::strip).filter(value -> !value.isEmpty()).toList())
                .orElse(List.of());
    }

    /** Pairs {@code name=value}; the value is what follows the first equals sign. */
    Map<String, String> pairs(String key) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : list(key)) {
            int at = pair.indexOf('=');
            if (at < 1) {
                throw wrong(key, "has “" + pair + "”, and wants name=value");
            }
            pairs.put(pair.substring(0, at).strip(), pair.substring(at + 1).strip());
        }
        return pairs;
    }

    /** An address on the network: plain http only to this machine itself. */
    URI address(String key) {
        URI address;
        try {
            address = URI.create(required(key));
        } catch (IllegalArgumentException e) {
            throw wrong(key, "is no address");
        }
        boolean loopback = address.getHost() != null && LOOPBACK.contains(address.getHost());
        if (!"https".equals(address.getScheme()) && !("http".equals(address.getScheme()) && loopback)) {
            throw wrong(key, "must begin with https://");
        }
        return address;
    }

    IllegalArgumentException wrong(String key, String what) {
        return new IllegalArgumentException(prefix + key + " " + what);
    }
}
