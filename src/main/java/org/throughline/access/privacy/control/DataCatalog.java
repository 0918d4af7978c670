package org.throughline.access.privacy.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.metamodel.EntityType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.throughline.platform.SqlRead;
import org.throughline.platform.privacy.DataDeclaration;
import org.throughline.platform.privacy.DataElement;
import org.throughline.platform.privacy.Declared;

/** All data elements, from what modules declare and what entities are annotated with, held against the real database. */
@ApplicationScoped
public class DataCatalog {

    /** Names of columns that tell of people, and therefore are never among a table's unnamed rest. */
    private static final Pattern OF_PEOPLE = Pattern.compile("(.*_)?(person|student|guardian|observer|teacher|user|account)_id"
            + "|.*_by_name|(given|family|middle|preferred|display|person|user)_?name|.*e_?mail.*|.*phone.*|login|recipient|birth.*|(ip_|remote_)?address");

    /** What most people look for first; what is not named here follows. */
    private static final List<String> FIRST = List.of("person", "survey", "learning", "walk", "evidence", "story", "work", "account", "mail");

    @PersistenceContext
    EntityManager em;

    @Inject
    @Any
    Instance<DataDeclaration> declarations;

    private volatile Declared declared;

    public Declared declared() {
        if (declared == null) {
            Declared all = new Declared();
            declarations.forEach(one -> one.declare(all));
            em.getMetamodel().getEntities().stream().map(EntityType::getJavaType).forEach(type -> EntityColumns.declare(type, all));
            declared = all;
        }
        return declared;
    }

    /** Every element with the columns that hold it. */
    public List<ElementRow> rows() {
        Map<String, Integer> days = SqlRead.of(em, Period.class, "select kind, days from access.retention_rule where active order by kind").list().stream()
                .collect(Collectors.toMap(Period::kind, Period::days));
        Map<String, Set<String>> columns = columnsOfElements();
        return declared().elements().values().stream().sorted(Comparator.comparingInt(DataCatalog::place))
                .map(element -> new ElementRow(element, List.copyOf(columns.getOrDefault(element.key(), Set.of())), days)).toList();
    }

    private static int place(DataElement element) {
        int place = FIRST.indexOf(element.key().split("\\.", 2)[0]);
        return place < 0 ? FIRST.size() : place;
    }

    private Map<String, Set<String>> columnsOfElements() {
        Map<String, Set<String>> columns = new TreeMap<>();
        declared().tables().values().forEach(table -> table.columns().forEach((name, column) ->
                columns.computeIfAbsent(column.element(), key -> new TreeSet<>()).add(table.name() + "." + name)));
        return columns;
    }

    /** Columns in which people write, and which may therefore name an erased person. */
    List<Words> words() {
        Map<String, String> types = real().stream().collect(Collectors.toMap(column -> column.table() + "." + column.name(), RealColumn::type));
        List<Words> words = new ArrayList<>();
        declared().tables().values().forEach(table -> table.columns().forEach((name, column) -> {
            if (column.words()) {
                words.add(new Words(table.name(), name, types.get(table.name() + "." + name), types.containsKey(table.name() + ".version")));
            }
        }));
        return words;
    }

    /** What is missing, one sentence each that says what to add where; empty where the page of data elements is complete. */
    public List<String> gaps() {
        List<String> gaps = new ArrayList<>();
        Map<String, Declared.Table> tables = declared().tables();
        Set<String> real = new HashSet<>();
        Set<String> used = new HashSet<>();
        Map<String, Set<String>> undeclared = new TreeMap<>();
        for (RealColumn column : real()) {
            real.add(column.table() + "." + column.name());
            Declared.Table table = tables.get(column.table());
            Declared.Column known = table == null ? null : table.columns().get(column.name());
            if (known != null) {
                used.add(known.element());
            } else if (table == null || table.rest() == null) {
                undeclared.computeIfAbsent(column.table(), name -> new TreeSet<>()).add(column.name());
            } else if (column.ofPerson() || column.type().equals("uuid") && column.name().endsWith("_by") || OF_PEOPLE.matcher(column.name()).matches()) {
                gaps.add(column.table() + "." + column.name() + " tells of a person, though the rest of the table does not: give it an element with .holds(…) or @Personal");
            }
        }
        undeclared.forEach((table, names) -> gaps.add(table + " has columns that are not declared: " + String.join(", ", names)
                + ". Annotate the entity's fields with @Personal(\"an element\"), or in the module's DataDeclaration write declared.table(\"" + table
                + "\").holds(\"an element\", \"a column\", …), .words(…) for free text, .technical(…) for ids; or .rest(Nobody.…) (@NotAboutPeople on an entity)"
                + " where the table is not about people. Elements and their texts: docs/privacy.md"));
        tables.values().forEach(table -> table.columns().forEach((name, column) -> {
            if (!real.contains(table.name() + "." + name)) {
                gaps.add(table.name() + "." + name + " is declared, but there is no such column");
            }
            if (!column.element().isEmpty() && !declared().elements().containsKey(column.element())) {
                gaps.add(table.name() + "." + name + " belongs to the element " + column.element() + ", which no module declares");
            }
        }));
        tables.keySet().stream().filter(table -> real.stream().noneMatch(column -> column.startsWith(table + ".")))
                .forEach(table -> gaps.add(table + " is declared, but there is no such table"));
        declared().elements().keySet().stream().filter(element -> !used.contains(element))
                .forEach(element -> gaps.add("the element " + element + " is declared, but no column holds it"));
        return gaps.stream().distinct().sorted().toList();
    }

    /** Without the tables of the server's job repository, made on first use: of people they hold the id of who started a job, as the element job tells. */
    private List<RealColumn> real() {
        return SqlRead.of(em, RealColumn.class, """
                select n.nspname || '.' || c.relname, a.attname,
                       exists (select 1 from pg_constraint k join pg_class o on o.oid = k.confrelid join pg_namespace m on m.oid = o.relnamespace
                               where k.contype = 'f' and k.conrelid = c.oid and a.attnum = any (k.conkey) and m.nspname = 'district' and o.relname = 'person'),
                       format_type(a.atttypid, null)
                from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p', 'm') and a.attnum > 0 and not a.attisdropped and n.nspname not like 'pg!_%' escape '!' and n.nspname <> 'information_schema'
                  and n.nspname <> 'batch'
                order by 1, a.attnum""").list();
    }

    /** Tables that tell of nobody, by the reason. */
    public Map<String, Set<String>> aboutNobody() {
        Map<String, Set<String>> tables = new TreeMap<>();
        declared().tables().values().stream().filter(table -> table.rest() != null)
                .forEach(table -> tables.computeIfAbsent(table.rest().name(), reason -> new TreeSet<>()).add(table.name()));
        return tables;
    }

    record RealColumn(String table, String name, boolean ofPerson, String type) {}

    record Period(String kind, int days) {}

    /** A column in which people write, of this type, and whether its rows have a version that a change moves on. */
    record Words(String table, String column, String type, boolean versioned) {

        /** The column with what matches :pattern after its first group taken out. */
        String replaced() {
            String text = "regexp_replace(cast(" + column + " as text), :pattern, '\\1[erased]', 'gi')";
            return type.equals("text") ? text : "cast(" + text + " as " + type + ")";
        }
    }

    /** An element with the columns that hold it, and the periods of the rules that are in force, in days by their kind. */
    public record ElementRow(DataElement element, List<String> columns, Map<String, Integer> days) {}
}
