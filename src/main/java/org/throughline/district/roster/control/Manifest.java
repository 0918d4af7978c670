package org.throughline.district.roster.control;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What manifest.csv says of a set. Keys and modes are taken in any case. */
final class Manifest {

    static final String FILE = "manifest.csv";
    private static final int MOST_PROPERTIES = 500;

    private final Map<String, String> properties;

    private Manifest(Map<String, String> properties) {
        this.properties = properties;
    }

    /** @throws RosterUnreadable if it is no CSV of properties and values */
    static Manifest read(RosterEntry entry, RosterLimits limits) throws IOException {
        Map<String, String> properties = new HashMap<>();
        try (CsvFile csv = new CsvFile(entry, limits)) {
            while (csv.next() && properties.size() < MOST_PROPERTIES) {
                String key = csv.cells().value(0);
                String value = csv.cells().value(1);
                if (key != null && value != null) {
                    properties.put(key.strip().toLowerCase(Locale.ROOT), value.strip());
                }
            }
        } catch (CsvBroken e) {
            RosterUnreadable refusal =
                    new RosterUnreadable(RosterUnreadable.Reason.MANIFEST_UNREADABLE, entry.name());
            refusal.initCause(e);
            throw refusal;
        }
        return new Manifest(properties);
    }

    private Optional<String> property(String key) {
        return Optional.ofNullable(properties.get(key.toLowerCase(Locale.ROOT)));
    }

    /** @throws RosterUnreadable if it names none that is known */
    Optional<RosterVersion> version() {
        return property("oneroster.version").map(text -> RosterVersion.named(text).orElseThrow(
                () -> new RosterUnreadable(RosterUnreadable.Reason.VERSION_UNKNOWN, Problem.cut(text, 80))));
    }

    String systemName() {
        return property("source.systemName").orElse("");
    }

    /** As the manifest writes it; empty if it does not mention the kind. */
    Optional<String> modeText(RosterKind kind) {
        return property("file." + kind.property());
    }

    boolean hasDelta() {
        return properties.entrySet().stream()
                .anyMatch(p -> p.getKey().startsWith("file.") && p.getValue().equalsIgnoreCase("delta"));
    }
}
