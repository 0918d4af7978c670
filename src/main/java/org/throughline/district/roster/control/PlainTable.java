package org.throughline.district.roster.control;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Reads a small side file by its headers; what is no CSV is said when the set itself is read. */
final class PlainTable {

    private PlainTable() {}

    /** One record. */
    record Row(Map<String, Integer> places, RecordCells cells) {

        /** The cell under a header, as {@link Header#plain} leaves it; empty where there is none. */
        String get(String header) {
            Integer place = places.get(header);
            String value = place == null ? null : cells.value(place);
            return value == null ? "" : value.replaceAll("\\p{Cntrl}", " ").strip();
        }
    }

    /** @param entry may be null */
    static void read(RosterEntry entry, RosterLimits limits, Consumer<Row> reader) throws IOException {
        if (entry == null) {
            return;
        }
        try (CsvFile csv = new CsvFile(entry, limits)) {
            if (!csv.next()) {
                return;
            }
            Map<String, Integer> places = new HashMap<>();
            for (int i = 0; i < csv.cells().width(); i++) {
                String name = csv.cells().value(i);
                // a password is nobody's business here either
                if (name != null && !Header.plain(name).contains("password")) {
                    places.putIfAbsent(Header.plain(name), i);
                }
            }
            Row row = new Row(places, csv.cells());
            csv.cells().want(wanted(places));
            while (csv.next()) {
                reader.accept(row);
            }
        } catch (CsvBroken e) {
            return;
        }
    }

    private static BitSet wanted(Map<String, Integer> places) {
        BitSet wanted = new BitSet();
        places.values().forEach(wanted::set);
        return wanted;
    }
}
