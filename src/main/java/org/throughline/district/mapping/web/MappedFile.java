package org.throughline.district.mapping.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.throughline.district.roster.control.DateOrder;
import org.throughline.district.roster.control.FileShape;
import org.throughline.district.roster.control.Likeness;
import org.throughline.district.roster.control.RosterKind;
import org.throughline.district.roster.control.RosterSample;
import org.throughline.district.roster.control.RosterVersion;
import org.throughline.district.roster.control.RosterVocabulary;

/** One file of the form: what it holds, what its headers mean, and what its words do. */
public class MappedFile implements Serializable {

    private static final int SHOWN = 3;

    private final String name;
    private final List<HeaderChoice> headers = new ArrayList<>();
    private final List<Constant> constants = new ArrayList<>();
    private final List<WordChoice> words = new ArrayList<>();
    private RosterKind kind;
    private DateOrder dates = DateOrder.USUAL;

    private MappedFile(String name) {
        this.name = name;
    }

    static MappedFile of(RosterSample sample) {
        MappedFile file = new MappedFile(sample.fileName());
        for (int i = 0; i < sample.headers().size(); i++) {
            file.headers.add(new HeaderChoice(sample.headers().get(i), sample.values().get(i)));
        }
        file.kind = Likeness.kind(sample.fileName()).orElse(null);
        file.propose();
        return file;
    }

    static MappedFile of(FileShape shape) {
        MappedFile file = new MappedFile(shape.fileName());
        file.kind = shape.kind();
        file.dates = shape.dates();
        shape.headers().forEach(header -> file.headers.add(new HeaderChoice(header, List.of())));
        file.headers.forEach(header -> header.setColumn(shape.columns().get(FileShape.plain(header.getHeader()))));
        shape.words().forEach((column, meanings) -> meanings.forEach((word, meant) -> file.words.add(new WordChoice(column, word, meant))));
        file.refresh();
        file.constants.forEach(constant -> constant.setValue(shape.constants().get(constant.getColumn())));
        return file;
    }

    /** Takes over what was chosen for the file before. */
    void keep(MappedFile before) {
        kind = before.kind;
        dates = before.dates;
        propose();
        for (HeaderChoice header : headers) {
            before.headers.stream().filter(old -> old.header.equals(header.header)).findFirst().ifPresent(old -> header.setColumn(old.column));
        }
        constants.addAll(before.constants);
        words.addAll(before.words);
        refresh();
    }

    /** Chooses columns by likeness, for the kind as it is now. */
    public void propose() {
        List<String> columns = kind == null ? List.of() : Likeness.columns(kind, headers.stream().map(HeaderChoice::getHeader).toList());
        for (int i = 0; i < headers.size(); i++) {
            headers.get(i).setColumn(columns.isEmpty() ? "" : columns.get(i));
        }
        refresh();
    }

    /** What is left to say after a choice: constants for what no header holds, meanings for words nobody knows. */
    public void refresh() {
        Map<String, String> said = new LinkedHashMap<>();
        constants.forEach(constant -> said.put(constant.getColumn(), constant.getValue()));
        Map<String, String> meant = new LinkedHashMap<>();
        words.forEach(word -> meant.put(word.getColumn() + " " + word.getWord(), word.getMeant()));
        List<WordChoice> before = List.copyOf(words);
        constants.clear();
        words.clear();
        if (kind == null) {
            return;
        }
        needed().filter(column -> headers.stream().noneMatch(header -> header.getColumn().equals(column)))
                .forEach(column -> constants.add(new Constant(column, said.get(column))));
        for (HeaderChoice header : headers) {
            if (!RosterVocabulary.words(kind, header.getColumn()).isEmpty()) {
                Stream<String> kept = before.stream().filter(word -> word.getColumn().equals(header.getColumn())).map(WordChoice::getWord);
                Stream.concat(kept, header.values.stream().filter(word -> !RosterVocabulary.knows(kind, header.getColumn(), word)))
                        .map(word -> word.toLowerCase(Locale.ROOT)).distinct()
                        .forEach(word -> words.add(new WordChoice(header.getColumn(), word, meant.get(header.getColumn() + " " + word))));
            }
        }
    }

    private Stream<String> needed() {
        Stream<String> least = kind.leastRequired(RosterVersion.ONEROSTER_1_2).stream();
        return (kind == RosterKind.USER ? Stream.concat(least, Stream.of("role", "orgSourcedIds")) : least)
                .filter(column -> !column.equals("sourcedId") && !column.endsWith("Name") && !column.equals("title") && !column.equals("name")
                        && !column.equals("userSourcedId") && !column.equals("classSourcedId"));
    }

    /** Null where the file is not read. */
    FileShape shape() {
        if (kind == null) {
            return null;
        }
        Map<String, String> columns = new LinkedHashMap<>();
        headers.stream().filter(header -> !header.getHeader().isEmpty()).forEach(header -> columns.put(FileShape.plain(header.getHeader()), header.getColumn()));
        Map<String, String> said = new LinkedHashMap<>();
        constants.stream().filter(constant -> !constant.getValue().isBlank()).forEach(constant -> said.put(constant.getColumn(), constant.getValue().strip()));
        Map<String, Map<String, String>> meanings = new LinkedHashMap<>();
        words.stream().filter(word -> !word.getMeant().isEmpty())
                .forEach(word -> meanings.computeIfAbsent(word.getColumn(), column -> new LinkedHashMap<>()).put(word.getWord(), word.getMeant()));
        return new FileShape(name, headers.stream().map(HeaderChoice::getHeader).toList(), kind, columns, said, meanings, dates);
    }

    public String getName() {
        return name;
    }

    public List<String> getColumns() {
        return kind == null ? List.of() : kind.mappable();
    }

    /** Whether a column must be filled. */
    public boolean needs(String column) {
        return kind != null && (kind.leastRequired(RosterVersion.ONEROSTER_1_2).contains(column));
    }

    public List<String> meanings(String column) {
        return kind == null ? List.of() : RosterVocabulary.words(kind, column);
    }

    public List<HeaderChoice> getHeaders() {
        return headers;
    }

    public List<Constant> getConstants() {
        return constants;
    }

    public List<WordChoice> getWords() {
        return words;
    }

    public RosterKind getKind() {
        return kind;
    }

    public void setKind(RosterKind kind) {
        this.kind = kind;
    }

    public DateOrder getDates() {
        return dates;
    }

    public void setDates(DateOrder dates) {
        this.dates = dates;
    }

    /** A header with some of its values, and the column chosen for it. */
    public static class HeaderChoice implements Serializable {

        private final String header;
        private final List<String> values;
        private String column = "";

        HeaderChoice(String header, List<String> values) {
            this.header = header;
            this.values = new ArrayList<>(values);
        }

        public String getHeader() {
            return header;
        }

        public String getSamples() {
            return String.join(" · ", values.subList(0, Math.min(SHOWN, values.size())));
        }

        public boolean isPassword() {
            return FileShape.isPassword(header);
        }

        public String getColumn() {
            return column;
        }

        public void setColumn(String column) {
            this.column = column == null ? "" : column;
        }
    }

    /** What a column holds in every row, where no header does. */
    public static class Constant implements Serializable {

        private final String column;
        private String value;

        Constant(String column, String value) {
            this.column = column;
            setValue(value);
        }

        public String getColumn() {
            return column;
        }

        public String getValue() {
            return value;
        }

        public final void setValue(String value) {
            this.value = value == null ? "" : value;
        }
    }

    /** A word of the file, and OneRoster's for it; empty keeps it as it is. */
    public static class WordChoice implements Serializable {

        private final String column;
        private final String word;
        private String meant;

        WordChoice(String column, String word, String meant) {
            this.column = column;
            this.word = word;
            setMeant(meant);
        }

        public String getColumn() {
            return column;
        }

        public String getWord() {
            return word;
        }

        public String getMeant() {
            return meant;
        }

        public final void setMeant(String meant) {
            this.meant = meant == null ? "" : meant;
        }
    }
}
