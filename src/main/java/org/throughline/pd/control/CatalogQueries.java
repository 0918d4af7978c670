package org.throughline.pd.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.pd.SectionId;
import org.throughline.platform.Slice;
import org.throughline.platform.SqlRead;
import org.throughline.platform.time.DomainClock;

/** The catalog as staff see it: every section of the district, whatever their own school. */
@Stateless
@RolesAllowed(Can.CHOOSE_SECTIONS)
public class CatalogQueries {

    private static final String WHERE = """
             where v.cancelled_at is null
               and (case :show when 'OPEN' then v.opens_at <= :now and :now < v.closes_at
                               when 'AHEAD' then :now < v.ends_at and not (v.opens_at <= :now and :now < v.closes_at)
                               else v.ends_at <= :now end)
               and (:words = '' or lower(v.title || ' ' || v.outcomes || ' ' || v.code || ' ' || v.audience || ' ' || coalesce(v.facilitators, '')) like :pattern)
               and (:anyCommitment or k.code in (:commitments))
               and (:anyFormat or v.format in (:formats))
               and (not :seatsLeft or v.taken < v.most_seats)
               and (not :noConflict or x.title is null)
               and (:anySchool or v.school_id = :school)
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock clock;

    /** What the catalog may be sorted by. */
    public enum Sort implements Slice.Order {
        STARTS("greatest(v.starts_at, now_of_list)"), TITLE("lower(v.title)"), SEATS("v.most_seats - v.taken");

        private final String expression;

        Sort(String expression) {
            this.expression = expression;
        }

        @Override
        public String expression() {
            return expression.replace("now_of_list", "cast(:now as timestamptz)");
        }
    }

    public List<SectionRow> sections(CatalogFilter filter, Slice<Sort> slice) {
        return filtered(SectionRow.class, "select " + SectionRow.COLUMNS + SectionRow.FROM + WHERE + " order by " + slice.order() + ", v.starts_at, v.id", filter)
                .slice(slice).list();
    }

    public long count(CatalogFilter filter) {
        return filtered(Count.class, "select count(*)" + SectionRow.FROM + WHERE, filter).one().n();
    }

    /** How many sections each choice of a filter would show, under the same words and with nothing else chosen. */
    public List<Facet> facets(CatalogFilter filter) {
        return filtered(Facet.class, """
                        select f.kind, f.value, max(f.label_en), max(f.label_es), count(*)
                        """ + SectionRow.FROM + """
                        cross join lateral (values
                            ('commitment', k.code, k.short_en, k.short_es), ('format', v.format, null, null),
                            ('school', cast(v.school_id as text), v.school, v.school),
                            ('seats', case when v.taken < v.most_seats then 'left' end, null, null),
                            ('conflict', case when x.title is null then 'none' end, null, null)) f(kind, value, label_en, label_es)
                        """ + WHERE + " and f.value is not null group by f.kind, f.value order by f.kind, f.value", filter.onlyWords())
                .list();
    }

    public SectionRow section(SectionId id) {
        return SqlRead.of(em, SectionRow.class, "select " + SectionRow.COLUMNS + SectionRow.FROM + " where v.id = :id")
                .with("me", viewer.id().value()).with("id", id.value()).one();
    }

    private <R extends Record> SqlRead<R> filtered(Class<R> type, String sql, CatalogFilter filter) {
        Instant now = clock.instant();
        return SqlRead.of(em, type, sql)
                .with("me", viewer.id().value()).with("now", now).with("show", filter.show().name())
                .with("words", filter.words()).with("pattern", pattern(filter.words()))
                .with("anyCommitment", filter.commitments().isEmpty()).with("commitments", orNone(filter.commitments()))
                .with("anyFormat", filter.formats().isEmpty())
                .with("formats", orNone(filter.formats().stream().map(Enum::name).collect(Collectors.toSet())))
                .with("seatsLeft", filter.seatsLeft()).with("noConflict", filter.noConflict())
                .with("anySchool", filter.school() == null).with("school", filter.school() == null ? viewer.id().value() : filter.school());
    }

    static String pattern(String words) {
        return "%" + words.toLowerCase(Locale.ROOT).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_").replaceAll("\\s+", "%") + "%";
    }

    private static Set<String> orNone(Set<String> values) {
        return Stream.concat(values.stream(), Stream.of("")).collect(Collectors.toSet());
    }

    /** One choice of a filter; labels are null where the page has words of its own for the value. */
    public record Facet(String kind, String value, String labelEn, String labelEs, long count) implements java.io.Serializable {}

    record Count(long n) {}
}
