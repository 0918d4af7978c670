package org.throughline.district.roster.control;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a person sees of a file in order to map it.
 *
 * @param headers its first line; blank ones are empty
 * @param values  by header, some of what stands below it, each once; none of a password
 */
public record RosterSample(String fileName, List<String> headers, List<List<String>> values) implements Serializable {

    private static final int LOOKED_AT = 2_000;
    private static final int KEPT = 40;
    private static final int WIDEST = 200;

    /**
     * The CSV files of a zip or folder, without a manifest.
     *
     * @throws RosterUnreadable if it is dangerous or cannot be read
     */
    public static List<RosterSample> of(Path path) throws IOException {
        List<RosterSample> samples = new ArrayList<>();
        try (RosterSource source = RosterSource.of(path, RosterLimits.USUAL)) {
            for (RosterEntry entry : source.entries()) {
                String name = entry.name().toLowerCase(Locale.ROOT);
                if (name.endsWith(".csv") && !name.equals(Manifest.FILE) && !name.startsWith(".") && !entry.path().startsWith("__MACOSX/")) {
                    add(samples, entry);
                }
            }
        }
        return samples;
    }

    private static void add(List<RosterSample> samples, RosterEntry entry) throws IOException {
        try (CsvFile csv = new CsvFile(entry, RosterLimits.USUAL)) {
            if (!csv.next() || csv.cells().width() < 2 || csv.cells().width() > WIDEST) {
                return;
            }
            List<String> headers = new ArrayList<>();
            List<List<String>> values = new ArrayList<>();
            for (int i = 0; i < csv.cells().width(); i++) {
                headers.add(csv.cells().value(i) == null ? "" : csv.cells().value(i).strip());
                values.add(new ArrayList<>());
            }
            for (int row = 0; row < LOOKED_AT && csv.next(); row++) {
                for (int i = 0; i < headers.size(); i++) {
                    look(headers.get(i), csv.cells().value(i), values.get(i));
                }
            }
            samples.add(new RosterSample(entry.name(), headers, values));
        } catch (CsvBroken e) {
            throw new RosterUnreadable(RosterUnreadable.Reason.DAMAGED, entry.name());
        }
    }

    private static void look(String header, String value, List<String> seen) {
        if (value != null && seen.size() < KEPT && !FileShape.isPassword(header)) {
            String plain = Problem.cut(value.replaceAll("\\p{Cntrl}", " ").strip(), 80);
            if (!plain.isEmpty() && !seen.contains(plain)) {
                seen.add(plain);
            }
        }
    }
}
