package org.throughline.platform.privacy;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What modules say of their data: the elements, and what each column of each table is. */
public final class Declared {

    private final Map<String, DataElement> elements = new LinkedHashMap<>();
    private final Map<String, Table> tables = new LinkedHashMap<>();

    /** An element; whose data it is follows with {@link About#of}. */
    public About element(String key) {
        return new About(key);
    }

    /** A table by its full name, such as {@code district.person}. */
    public Table table(String name) {
        return tables.computeIfAbsent(name, Table::new);
    }

    public Map<String, DataElement> elements() {
        return elements;
    }

    public Map<String, Table> tables() {
        return tables;
    }

    /** An element on its way: of(…).from(…).seenBy(…).kept(…). */
    public final class About {

        private final String key;
        private Set<Whose> whose = Set.of();
        private Source source;
        private Set<Seen> seen = Set.of();

        private About(String key) {
            this.key = key;
        }

        public About of(Whose first, Whose... more) {
            whose = EnumSet.of(first, more);
            return this;
        }

        public About from(Source from) {
            source = from;
            return this;
        }

        public About seenBy(Seen first, Seen... more) {
            seen = EnumSet.of(first, more);
            return this;
        }

        /** Ends the element: how long it is kept, see {@link DataElement#kept}. */
        public Declared kept(String kept) {
            if (elements.put(key, new DataElement(key, whose, source, seen, kept)) != null) {
                throw new IllegalStateException("data element " + key + " is declared twice");
            }
            return Declared.this;
        }
    }

    /** What a table's columns hold. */
    public static final class Table {

        private final String name;
        private final Map<String, Column> columns = new LinkedHashMap<>();
        private Nobody rest;

        private Table(String name) {
            this.name = name;
        }

        /** Columns that belong to an element. */
        public Table holds(String element, String... names) {
            return all(names, new Column(element, false));
        }

        /** Columns of an element in which people write, so that they may name anybody. */
        public Table words(String element, String... names) {
            return all(names, new Column(element, true));
        }

        /** Ids, versions and the like, which tell nothing by themselves. */
        public Table technical(String... names) {
            return all(names, new Column("", false));
        }

        /** All other columns, those that come later too, are not about people. */
        public Table rest(Nobody why) {
            rest = why;
            return this;
        }

        private Table all(String[] names, Column column) {
            for (String one : names) {
                Column before = columns.put(one, column);
                if (before != null && !before.equals(column)) {
                    throw new IllegalStateException(name + "." + one + " is declared as two things");
                }
            }
            return this;
        }

        public String name() {
            return name;
        }

        public Map<String, Column> columns() {
            return columns;
        }

        /** Null where every column must be named. */
        public Nobody rest() {
            return rest;
        }
    }

    /** What a column is: of an element, or technical where the element is empty; and whether people write in it. */
    public record Column(String element, boolean words) {}
}
