package org.throughline.district.attribute.control;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table of facts about people, and the SQL that compares staged facts with it and applies them. */
enum Fact {

    LANGUAGE("person_language", List.of(), List.of(new Column("home_language", "homeLanguage", "text"),
            new Column("preferred_language", "preferredLanguage", "text"))),

    GROUP("person_group", List.of(new Column("name", "group", "text")), List.of()),

    EMPLOYMENT("employment", List.of(new Column("organization_id", null, "uuid"), new Column("job_class", "jobClass", "text")),
            List.of(new Column("fte", "fte", "numeric(4, 3)"), new Column("begins_on", "beginDate", "date"), new Column("ends_on", "endDate", "date"))),

    LICENSE("license", List.of(new Column("number", "number", "text")),
            List.of(new Column("type", "type", "text"), new Column("areas", "areas", "text[]"), new Column("issued_on", "issuedDate", "date"),
                    new Column("expires_on", "expiryDate", "date"))),

    OPT_OUT("opt_out", List.of(new Column("scope", "scope", "text")), List.of(new Column("decided_on", "date", "date"))),

    MEDIA_CONSENT("media_consent", List.of(new Column("scope", "scope", "text")),
            List.of(new Column("given", "given", "boolean"), new Column("decided_on", "date", "date"), new Column("expires_on", "expiryDate", "date")));

    private final String table;
    private final List<Column> key;
    private final List<Column> values;

    Fact(String table, List<Column> key, List<Column> values) {
        this.table = table;
        this.key = key;
        this.values = values;
    }

    /**
     * @param name in the table
     * @param read name of the file's column; null for what is found otherwise
     */
    record Column(String name, String read, String type) {

        String staged() {
            if (read == null) {
                return "s." + name;
            }
            String text = "s.value ->> '" + read + "'";
            return switch (type) {
                case "text" -> text;
                case "text[]" -> "coalesce(string_to_array(%s, chr(31)), cast('{}' as text[]))".formatted(text);
                default -> "cast(%s as %s)".formatted(text, type);
            };
        }

        private String words(String row) {
            return switch (type) {
                case "text[]" -> "nullif(array_to_string(%s.%s, ', '), '')".formatted(row, name);
                case "uuid" -> "(select o.name from district.organization o where o.id = %s.%s)".formatted(row, name);
                case "numeric(4, 3)" -> "trim_scale(%s.%s) || ' FTE'".formatted(row, name);
                default -> "cast(%s.%s as text)".formatted(row, name);
            };
        }
    }

    String table() {
        return "district." + table;
    }

    /** What the kind's files tell. */
    static List<Fact> of(AttributeKind kind) {
        return switch (kind) {
            case PEOPLE -> List.of(LANGUAGE, GROUP);
            case POSITIONS -> List.of(EMPLOYMENT);
            case LICENSES -> List.of(LICENSE);
            case OPT_OUTS -> List.of(OPT_OUT);
            case MEDIA_CONSENTS -> List.of(MEDIA_CONSENT);
        };
    }

    /** Whether the file has what this is about; of the rest nothing is changed. */
    boolean isIn(List<String> read) {
        return switch (this) {
            case LANGUAGE -> read.contains("homeLanguage") || read.contains("preferredLanguage");
            case GROUP -> read.contains("groups");
            default -> true;
        };
    }

    private List<Column> values(List<String> read) {
        return values.stream().filter(column -> read.contains(column.read())).toList();
    }

    private String same() {
        return Stream.concat(Stream.of("t.person_id = s.person_id"),
                key.stream().map(column -> "t.%s is not distinct from %s".formatted(column.name(), column.staged()))).collect(Collectors.joining(" and "));
    }

    private String differs(List<String> read, String left, String right) {
        List<Column> compared = values(read);
        if (compared.isEmpty()) {
            return "false";
        }
        return "(%s) is distinct from (%s)".formatted(compared.stream().map(column -> left + column.name()).collect(Collectors.joining(", ")),
                compared.stream().map(column -> right.isEmpty() ? column.staged() : right + column.name()).collect(Collectors.joining(", ")));
    }

    /** Staged facts beside what is on record: what each would do, the line, the person, and both in words. */
    String compared(List<String> read) {
        List<Column> all = new ArrayList<>(key);
        all.addAll(values(read));
        // the staged fact as a row of the table, so that both are put into words alike
        String wanted = all.stream().map(column -> column.staged() + " as " + column.name()).collect(Collectors.joining(", "));
        return """
                select case when s.state = 'D' then case when t.active then 'ENDED' else 'SAME' end
                            when t.id is null or not t.active then 'ADDED'
                            when %4$s then 'CHANGED' else 'SAME' end as what,
                       s.line, s.person_id, '%1$s' as fact, %6$s as now, case when t.active then %7$s end as before
                from district.staged_fact s
                cross join lateral (select %5$s) w
                left join %2$s t on %3$s
                where s.file_id = :file and s.fact = '%1$s' and s.state in ('A', 'D')
                """.formatted(name(), table(), same(), differs(read, "t.", ""), wanted, words(all, "w"), words(all, "t"));
    }

    private static String words(List<Column> columns, String row) {
        return "concat_ws(' · ', %s)".formatted(columns.stream().map(column -> column.words(row)).collect(Collectors.joining(", ")));
    }

    /** What a complete list lacks, of the districts whose people it names; whom a refused row is about keeps all. */
    private String missing() {
        return """
                t.active
                and exists (select 1 from district.person p where p.id = t.person_id
                            and p.source in (select q.source from district.staged_fact f join district.person q on q.id = f.person_id where f.file_id = :file))
                and not exists (select 1 from district.staged_fact r where r.file_id = :file and r.state = 'R' and r.person_id = t.person_id)
                and not exists (select 1 from district.staged_fact s where s.file_id = :file and s.fact = '%s' and s.state in ('A', 'D') and %s)
                """.formatted(name(), same());
    }

    /** The same columns as {@link #compared}, of what a complete list would end. */
    String ending(List<String> read) {
        List<Column> all = new ArrayList<>(key);
        all.addAll(values(read));
        return "select 'ENDED' as what, 0 as line, t.person_id, '%s' as fact, null as now, %s as before from %s t where %s"
                .formatted(name(), words(all, "t"), table(), missing());
    }

    String active() {
        return """
                select count(*) from %s t where t.active and exists (select 1 from district.person p where p.id = t.person_id
                 and p.source in (select q.source from district.staged_fact f join district.person q on q.id = f.person_id where f.file_id = :file))
                """.formatted(table());
    }

    /** In the order of doing: complete lists end what they lack, named ones end, the rest is there. */
    List<String> apply(List<String> read, boolean complete) {
        List<Column> written = new ArrayList<>(key);
        written.addAll(values(read));
        String names = written.stream().map(column -> ", " + column.name()).collect(Collectors.joining());
        String staged = written.stream().map(column -> ", " + column.staged()).collect(Collectors.joining());
        String set = values(read).stream().map(column -> "%1$s = excluded.%1$s, ".formatted(column.name())).collect(Collectors.joining());
        List<String> statements = new ArrayList<>();
        if (complete) {
            statements.add("update %s t set active = false, ended_on = :today where %s".formatted(table(), missing()));
        }
        statements.add("""
                update %s t set active = false, ended_on = :today from district.staged_fact s
                where s.file_id = :file and s.fact = '%s' and s.state = 'D' and t.active and %s""".formatted(table(), name(), same()));
        statements.add("""
                insert into %1$s as t (person_id%2$s)
                select s.person_id%3$s from district.staged_fact s where s.file_id = :file and s.fact = '%4$s' and s.state = 'A'
                on conflict on constraint %5$s_once do update set %6$sactive = true, ended_on = null
                where not t.active or %7$s""".formatted(table(), names, staged, name(), table, set, differs(read, "t.", "excluded.")));
        return statements;
    }

}
