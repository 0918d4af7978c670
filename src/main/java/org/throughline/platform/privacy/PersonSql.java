package org.throughline.platform.privacy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.persistence.TupleElement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.throughline.platform.privacy.PersonalData.Outcome;
import org.throughline.platform.privacy.PersonalData.Section;

/** Export and erasure by SQL. Statements may name {@code :person}, and {@code :addresses} for what is written in lower case. */
public final class PersonSql {

    private final EntityManager em;
    private final Subject subject;

    public PersonSql(EntityManager em, Subject subject) {
        this.em = em;
        this.subject = subject;
    }

    /** What a query finds; the names of its columns are those of the section. */
    public Section section(String key, String sql) {
        List<?> found = bound(em.createNativeQuery(sql, Tuple.class), sql).getResultList();
        List<Tuple> tuples = found.stream().map(Tuple.class::cast).toList();
        List<String> columns = tuples.isEmpty() ? List.of() : tuples.get(0).getElements().stream().map(TupleElement::getAlias).toList();
        return new Section(key, columns, tuples.stream().map(tuple -> Arrays.stream(tuple.toArray()).map(PersonSql::readable).toList()).toList());
    }

    /** What a statement changed. */
    public Outcome did(String what, String sql) {
        return new Outcome(what, bound(em.createNativeQuery(sql), sql).executeUpdate(), false);
    }

    /** What stays, counted. */
    public Outcome kept(String what, String sql) {
        return new Outcome(what, ((Number) bound(em.createNativeQuery(sql), sql).getSingleResult()).longValue(), true);
    }

    private Query bound(Query query, String sql) {
        if (sql.contains(":person")) {
            query.setParameter("person", subject.person());
        }
        if (sql.contains(":addresses")) {
            query.setParameter("addresses", subject.addresses());
        }
        return query;
    }

    private static Object readable(Object value) {
        if (value instanceof Object[] several) {
            return String.join(", ", Arrays.stream(several).map(String::valueOf).toList());
        }
        if (value instanceof OffsetDateTime time) {
            return time.withOffsetSameInstant(ZoneOffset.UTC).toInstant().toString();
        }
        return value == null || value instanceof Number || value instanceof Boolean ? value : value.toString();
    }
}
