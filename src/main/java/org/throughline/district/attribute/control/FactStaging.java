package org.throughline.district.attribute.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.access.Can;
import org.throughline.access.Scope;
import org.throughline.access.Viewer;
import org.throughline.platform.SqlRead;
import org.throughline.platform.SqlWrite;

/** Stages the facts of a file, finds whom and what school they are about, compares them with what is on record, and applies them. */
@ApplicationScoped
class FactStaging {

    private static final String IN_REACH = "(:whole or %s.source in (select o.source from district.organization o where o.id in (:schools)))";

    /** By source id, else by the number in the identifier; whom several answer to is nobody. */
    private static final String MATCH_PEOPLE = """
            update district.staged_fact s set person_id = cast(m.id as uuid)
            from (select f.k, min(cast(f.id as text)) as id
                  from (select k.k, p.id, case when p.source_id = k.k then 1 else 2 end as way,
                               min(case when p.source_id = k.k then 1 else 2 end) over (partition by k.k) as best
                        from (select distinct person_key as k from district.staged_fact where file_id = :file) k
                        join district.person p on (p.source_id = k.k or p.identifier = k.k) and p.active and %s) f
                  where f.way = f.best group by f.k having count(*) = 1) m
            where s.file_id = :file and s.person_key = m.k""".formatted(IN_REACH.formatted("p"));

    private static final String TELL_UNKNOWN = """
            insert into district.attribute_problem (file_id, line, column_name, value, problem, refused)
            select distinct s.file_id, s.line, cast(:column as text), left(s.person_key, 80),
                   case when exists (select 1 from district.person p where (p.source_id = s.person_key or p.identifier = s.person_key) and p.active and %s)
                        then 'personSeveral' else 'personUnknown' end, true
            from district.staged_fact s where s.file_id = :file and s.person_id is null and s.state <> 'R'""".formatted(IN_REACH.formatted("p"));

    private static final String MATCH_SCHOOLS = """
            update district.staged_fact s set organization_id = cast(m.id as uuid), fact_key = m.id || ' ' || s.fact_key
            from (select k.k, min(cast(o.id as text)) as id
                  from (select distinct organization_key as k from district.staged_fact where file_id = :file and organization_key is not null) k
                  join district.organization o on o.active and (o.source_id = k.k or o.identifier = k.k or lower(o.name) = lower(k.k)) and %s
                  group by k.k having count(*) = 1) m
            where s.file_id = :file and s.organization_key = m.k""".formatted(IN_REACH.formatted("o"));

    private static final String TELL_SCHOOLS = """
            insert into district.attribute_problem (file_id, line, column_name, value, problem, refused)
            select distinct s.file_id, s.line, cast(:column as text), left(s.organization_key, 80), 'schoolUnknown', true
            from district.staged_fact s
            where s.file_id = :file and s.state in ('A', 'D') and s.organization_key is not null and s.organization_id is null""";

    private static final String TWINS = """
            update district.staged_fact s set state = 'T'
            from (select line, place, row_number() over (partition by fact, person_id, fact_key order by line, place) as n
                  from district.staged_fact where file_id = :file and state in ('A', 'D')) twin
            where twin.n > 1 and s.file_id = :file and s.line = twin.line and s.place = twin.place""";

    private static final String TELL_TWINS = """
            insert into district.attribute_problem (file_id, line, column_name, value, problem, refused)
            select distinct s.file_id, s.line, cast(:column as text), left(s.person_key, 80), 'twice', true
            from district.staged_fact s where s.file_id = :file and s.state = 'T'""";

    @PersistenceContext
    EntityManager em;

    @Inject
    Viewer viewer;

    /** Replaces what was staged of the file before. */
    void stage(UUID file, FactRows rows, String personHeader, String schoolHeader) {
        run("delete from district.staged_fact where file_id = :file", file);
        run("delete from district.attribute_problem where file_id = :file", file);
        SqlWrite.all(em, """
                insert into district.staged_fact (file_id, line, place, fact, person_key, organization_key, fact_key, state, value)
                values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb))""", rows.facts(), (statement, fact) -> {
                    statement.setObject(1, file);
                    statement.setInt(2, fact.line());
                    statement.setInt(3, fact.place());
                    statement.setString(4, fact.fact().name());
                    statement.setString(5, fact.person());
                    statement.setString(6, fact.organization());
                    statement.setString(7, fact.key());
                    statement.setString(8, String.valueOf(fact.state()));
                    statement.setString(9, json(fact.values()));
                });
        SqlWrite.all(em, "insert into district.attribute_problem (file_id, line, column_name, value, problem, refused) values (?, ?, ?, ?, ?, ?)",
                rows.problems(), (statement, problem) -> {
                    statement.setObject(1, file);
                    statement.setInt(2, problem.line());
                    statement.setString(3, problem.column());
                    statement.setString(4, problem.value());
                    statement.setString(5, problem.problem());
                    statement.setBoolean(6, problem.refused());
                });
        run("analyze district.staged_fact", null);
        reaching(MATCH_PEOPLE, file).executeUpdate();
        reaching(TELL_UNKNOWN, file).setParameter("column", personHeader).executeUpdate();
        run("update district.staged_fact set state = 'R' where file_id = :file and person_id is null", file);
        reaching(MATCH_SCHOOLS, file).executeUpdate();
        em.createNativeQuery(TELL_SCHOOLS).setParameter("file", file).setParameter("column", schoolHeader).executeUpdate();
        run("update district.staged_fact set state = 'R' where file_id = :file and state in ('A', 'D') and organization_key is not null and organization_id is null", file);
        run(TWINS, file);
        em.createNativeQuery(TELL_TWINS).setParameter("file", file).setParameter("column", personHeader).executeUpdate();
    }

    private static String json(Map<String, String> values) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        values.forEach(json::add);
        return json.build().toString();
    }

    private void run(String sql, UUID file) {
        Query query = em.createNativeQuery(sql);
        if (file != null) {
            query.setParameter("file", file);
        }
        query.executeUpdate();
    }

    private Query reaching(String sql, UUID file) {
        Scope scope = viewer.scope(Can.IMPORT_ROSTERS);
        return em.createNativeQuery(sql).setParameter("file", file).setParameter("whole", scope.unbounded()).setParameter("schools", scope.ids());
    }

    int refused(UUID file) {
        return SqlRead.of(em, Count.class, "select count(distinct line) from district.attribute_problem where file_id = :file and refused").with("file", file).one().n();
    }

    /** Facts that the file could put in force. */
    int taken(UUID file) {
        return SqlRead.of(em, Count.class, "select count(*) from district.staged_fact where file_id = :file and state in ('A', 'D', 'N')").with("file", file).one().n();
    }

    AttributeStore.Counts counts(AttributeFile file) {
        return SqlRead.of(em, AttributeStore.Counts.class, """
                        select count(*) filter (where c.what = 'ADDED'), count(*) filter (where c.what = 'CHANGED'),
                               count(*) filter (where c.what = 'SAME'), count(*) filter (where c.what = 'ENDED')
                        from (%s) c""".formatted(changes(file)))
                .with("file", file.id()).one();
    }

    /** The first of each sort, by name. */
    List<FactChange> samples(AttributeFile file, int each) {
        return SqlRead.of(em, FactChange.class, """
                        select c.what, c.line, c.person_id, p.display_name, c.fact, c.now, c.before
                        from (select d.*, row_number() over (partition by d.what order by d.line, d.person_id, d.now, d.before) as n from (%s) d where d.what <> 'SAME') c
                        join district.person p on p.id = c.person_id
                        where c.n <= :each order by array_position(array['ENDED', 'CHANGED', 'ADDED'], c.what), c.n""".formatted(changes(file)))
                .with("file", file.id()).with("each", each).list();
    }

    private static String changes(AttributeFile file) {
        List<String> read = file.columnList();
        return facts(file).stream().map(fact -> fact.compared(read) + (file.complete() ? " union all " + fact.ending(read) : ""))
                .collect(Collectors.joining(" union all "));
    }

    private static List<Fact> facts(AttributeFile file) {
        return Fact.of(file.kind()).stream().filter(fact -> fact.isIn(file.columnList())).toList();
    }

    /** Facts of this sort that are in force in the file's districts. */
    int inForce(AttributeFile file) {
        return facts(file).stream().mapToInt(fact -> SqlRead.of(em, Count.class, fact.active()).with("file", file.id()).one().n()).sum();
    }

    void apply(AttributeFile file, LocalDate today) {
        for (Fact fact : facts(file)) {
            for (String statement : fact.apply(file.columnList(), file.complete())) {
                Query query = em.createNativeQuery(statement).setParameter("file", file.id());
                if (statement.contains(":today")) {
                    query.setParameter("today", today);
                }
                query.executeUpdate();
            }
        }
    }

    record Count(int n) {}
}
