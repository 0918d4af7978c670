package org.throughline.platform;

import java.util.ArrayList;
import java.util.List;

/** The columns that name a person, as modules declare them, and what becomes of their rows in a merge. */
public final class PersonColumns {

    private final List<Column> columns = new ArrayList<>();

    /** Rows of this column follow the person; conflicts are named on what this gives back. */
    public Column moves(String table, String column) {
        return add(new Column(table, column, true, ""));
    }

    /** Several columns of a table whose rows follow without a conflict, such as who wrote and who approved. */
    public void move(String table, String... names) {
        for (String name : names) {
            moves(table, name);
        }
    }

    /** Rows of these columns stay with the record they name, for this reason. */
    public void stay(String table, String reason, String... names) {
        for (String name : names) {
            add(new Column(table, name, false, reason));
        }
    }

    private Column add(Column column) {
        columns.add(column);
        return column;
    }

    public List<Column> all() {
        return List.copyOf(columns);
    }

    /** One column, by the full name of its table. Where a rule says that a row stays, the kept person's own row holds. */
    public static final class Column {

        private final String table;
        private final String name;
        private final boolean moving;
        private final String reason;
        private boolean contested;
        private List<String> once = List.of();
        private String whileNull = "";
        private String apartFrom = "";

        private Column(String table, String name, boolean moving, String reason) {
            this.table = table;
            this.name = name;
            this.moving = moving;
            this.reason = reason;
        }

        /** A row stays where the person kept has one that agrees on these columns; without any, where they have one at all. */
        public Column once(String... others) {
            contested = true;
            once = List.of(others);
            return this;
        }

        /** Only rows in which this column is empty contest each other. */
        public Column whileNull(String column) {
            whileNull = column;
            return this;
        }

        /** A row stays where this other column of it names the person kept already. */
        public Column apartFrom(String other) {
            apartFrom = other;
            return this;
        }

        public String table() {
            return table;
        }

        public String name() {
            return name;
        }

        public boolean moving() {
            return moving;
        }

        public String reason() {
            return reason;
        }

        public boolean contested() {
            return contested;
        }

        public List<String> once() {
            return once;
        }

        public String whileNull() {
            return whileNull;
        }

        public String apartFrom() {
            return apartFrom;
        }

        @Override
        public String toString() {
            return table + "." + name;
        }
    }
}
