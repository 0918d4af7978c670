package org.throughline.district.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.platform.PersonColumns;
import org.throughline.platform.PersonMoves;
import org.throughline.platform.SqlRead;

/**
 * Moves the rows of every module from one record of a person to another, and exactly those back. Names of tables and
 * columns are the modules' own, never input.
 */
@ApplicationScoped
public class PersonMover {

    @PersistenceContext
    EntityManager em;

    @Inject
    @Any
    Instance<PersonMoves> modules;

    /** All that the modules declare. */
    public List<PersonColumns.Column> columns() {
        PersonColumns columns = new PersonColumns();
        modules.forEach(module -> module.declare(columns));
        return columns.all();
    }

    /** Every row that follows, written down under the merge. */
    void move(UUID merge, UUID from, UUID into) {
        announce("on");
        List<PersonColumns.Column> moving = columns().stream().filter(PersonColumns.Column::moving).toList();
        for (int place = 0; place < moving.size(); place++) {
            PersonColumns.Column column = moving.get(place);
            em.createNativeQuery("""
                            with moved as (update %1$s t set %2$s = :into where t.%2$s = :from%3$s returning %4$s as row_key)
                            insert into district.person_merge_row (merge_id, place, table_name, column_name, row_key)
                            select :merge, :place, :table, :column, row_key from moved"""
                            .formatted(column.table(), column.name(), unless(column), key(column)))
                    .setParameter("into", into).setParameter("from", from).setParameter("merge", merge).setParameter("place", place)
                    .setParameter("table", column.table()).setParameter("column", column.name()).executeUpdate();
        }
        announce("off");
    }

    /** The rows that moved and are still there, the last first. Rows that came since stay. */
    void moveBack(UUID merge, UUID from, UUID into) {
        announce("on");
        for (Moved moved : SqlRead.of(em, Moved.class, """
                        select place, table_name, column_name from district.person_merge_row where merge_id = :merge
                        group by place, table_name, column_name order by place desc""").with("merge", merge).list()) {
            PersonColumns.Column column = columns().stream().filter(one -> one.table().equals(moved.table()) && one.name().equals(moved.column()))
                    .findFirst().orElseThrow(() -> new IllegalStateException(moved + " is declared no more"));
            em.createNativeQuery("""
                            update %1$s t set %2$s = :from from district.person_merge_row r
                            where r.merge_id = :merge and r.place = :place and t.%2$s = :into and r.row_key = %3$s"""
                            .formatted(column.table(), column.name(), key(column)))
                    .setParameter("from", from).setParameter("merge", merge).setParameter("place", moved.place()).setParameter("into", into).executeUpdate();
        }
        announce("off");
    }

    /** How many rows of each column would follow, and how many would stay because the person kept has their own. */
    List<Following> following(UUID from, UUID into) {
        return columns().stream().filter(PersonColumns.Column::moving).map(column -> SqlRead.of(em, Following.class, """
                        select cast(:table as text), cast(:column as text), count(*) filter (where true%3$s), count(*) from %1$s t where t.%2$s = :from"""
                        .formatted(column.table(), column.name(), unless(column)))
                .with("table", column.table()).with("column", column.name()).with("from", from).with(unless(column).contains(":into") ? "into" : "from", unless(column).contains(":into") ? into : from)
                .one()).filter(one -> one.all() > 0).toList();
    }

    /** Tables whose lines are never changed let the person of a line follow only while this is said. */
    private void announce(String said) {
        em.createNativeQuery("select set_config('throughline.moving_person', :said, true)").setParameter("said", said).getSingleResult();
    }

    private static String unless(PersonColumns.Column column) {
        StringBuilder unless = new StringBuilder();
        if (column.contested()) {
            String same = column.once().stream().map(other -> " and k.%1$s is not distinct from t.%1$s".formatted(other)).collect(Collectors.joining());
            String open = column.whileNull().isEmpty() ? "" : " and t.%1$s is null and k.%1$s is null".formatted(column.whileNull());
            unless.append(" and not exists (select 1 from %s k where k.%s = :into%s%s)".formatted(column.table(), column.name(), same, open));
        }
        if (!column.apartFrom().isEmpty()) {
            unless.append(" and t.%s is distinct from :into".formatted(column.apartFrom()));
        }
        return unless.toString();
    }

    /** The key of a row as JSON, without the column that changes. */
    private String key(PersonColumns.Column column) {
        List<String> names = SqlRead.of(em, Name.class, """
                        select cast(a.attname as text) from pg_index i
                        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
                        where i.indisprimary and i.indrelid = cast(:table as regclass) order by a.attname""")
                .with("table", column.table()).list().stream().map(Name::name).toList();
        if (names.isEmpty()) {
            throw new IllegalStateException(column.table() + " has no primary key, so a row of it cannot be found again");
        }
        return names.stream().filter(name -> !name.equals(column.name())).map(name -> "'" + name + "', t." + name)
                .collect(Collectors.joining(", ", "jsonb_build_object(", ")"));
    }

    record Moved(int place, String table, String column) {}

    record Name(String name) {}

    /** Of a column: rows that follow, of all that name the record. */
    public record Following(String table, String column, long moving, long all) {

        public long staying() {
            return all - moving;
        }
    }
}
