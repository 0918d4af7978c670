package org.throughline.district.control;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.throughline.access.Scope;
import org.throughline.platform.SqlRead;

/** The conditions of one search on a person p, and their parameters: what is looked for, and whom the viewer may see. */
final class PeopleSelection {

    /** In the rosters now, by this record or by one that was merged into it. */
    static final String HERE = """
            p.merged_into is null and (p.active or exists (select 1 from district.person h where h.merged_into = p.id and h.active))""";

    private static final String WORD = " and p.search like district.folded(:word%d) escape '!'";

    private static final String ROLE = """
            and exists (select 1 from district.person m join district.position t on t.person_id = m.id and t.active
                        where m.kept_id = p.id and t.role = :role)""";

    private static final String GROUP = " and exists (select 1 from district.v_person_group g where g.person_id = p.id and g.name = :group)";

    private final EntityManager em;
    private final Scope scope;
    private final PeopleFilter filter;

    PeopleSelection(EntityManager em, Scope scope, PeopleFilter filter) {
        this.em = em;
        this.scope = scope;
        this.filter = filter;
    }

    /**
     * A query in whose text %s stands for the conditions. Planned anew each time: how rare a word is decides which index is right. Helpers take
     * longer to start than these searches do, and what they read lies in memory, so that a few rows by index cost less than a whole table.
     */
    <R extends Record> SqlRead<R> read(Class<R> type, String sql) {
        em.createNativeQuery("""
                select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('max_parallel_workers_per_gather', '0', true),
                       set_config('random_page_cost', '1.1', true)""").getSingleResult();
        String text = sql.formatted(conditions());
        SqlRead<R> read = SqlRead.of(em, type, text);
        List<String> patterns = filter.patterns();
        for (int i = 0; i < patterns.size(); i++) {
            read.with("word" + i, patterns.get(i));
        }
        if (text.contains(":schools")) {
            read.with("schools", scope.ids());
        }
        if (text.contains(":whole")) {
            read.with("whole", scope.unbounded());
        }
        if (filter.school() != null) {
            read.with("school", List.of(filter.school()));
        }
        if (filter.kind() != null) {
            read.with("kind", filter.kind().name());
        }
        with(read, "grade", filter.grade());
        with(read, "role", filter.role());
        with(read, "group", filter.group());
        return read;
    }

    private static void with(SqlRead<?> read, String name, String value) {
        if (PeopleFilter.given(value)) {
            read.with(name, value);
        }
    }

    private String conditions() {
        StringBuilder conditions = new StringBuilder(HERE).append(" and ").append(Reach.ofList(scope));
        for (int i = 0; i < filter.patterns().size(); i++) {
            conditions.append(WORD.formatted(i));
        }
        if (filter.kind() != null) {
            conditions.append(" and p.kind = :kind");
        }
        if (filter.school() != null) {
            conditions.append(" and ").append(Reach.set("school"));
        }
        if (PeopleFilter.given(filter.grade())) {
            conditions.append(" and p.grades[1] = :grade");
        }
        if (PeopleFilter.given(filter.role())) {
            conditions.append(' ').append(ROLE);
        }
        if (PeopleFilter.given(filter.group())) {
            conditions.append(GROUP);
        }
        if (filter.noEmail()) {
            conditions.append(" and coalesce(p.email, '') = ''");
        }
        return conditions.toString();
    }
}
