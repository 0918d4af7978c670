package org.throughline.pd.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.pd.CourseId;
import org.throughline.pd.entity.Category;
import org.throughline.pd.entity.CourseState;
import org.throughline.pd.entity.Format;
import org.throughline.platform.Slice;
import org.throughline.platform.SqlRead;
import org.throughline.platform.time.DomainClock;

/** The courses: approved and retired ones for all staff, drafts too for those who run the catalog. */
@Stateless
@RolesAllowed(Can.CHOOSE_SECTIONS)
public class CourseQueries {

    private static final String FROM = """
             from pd.course c
             left join vision.v_commitment k on k.id = c.commitment_id
             where (:runs or c.state in ('APPROVED', 'RETIRED'))
               and (:anyState or c.state = :state)
               and (:words = '' or lower(c.code || ' ' || c.title || ' ' || c.outcomes || ' ' || c.strand) like :pattern)
            """;

    private static final String COLUMNS = """
            select c.id, c.version, c.code, c.title, c.outcomes, c.strand, c.format, c.commitment_id, k.code, c.standards, c.audience, c.most_minutes, c.category, c.state,
                   (select count(*) from pd.section s where s.course_id = c.id and s.cancelled_at is null),
                   (select count(*) from pd.section s where s.course_id = c.id and s.cancelled_at is null and s.ends_at > :now)
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock clock;

    /** What courses may be sorted by. */
    public enum Sort implements Slice.Order {
        CODE("c.code"), TITLE("lower(c.title)"), STRAND("c.strand");

        private final String expression;

        Sort(String expression) {
            this.expression = expression;
        }

        @Override
        public String expression() {
            return expression;
        }
    }

    public List<CourseRow> courses(String words, CourseState stateOrNull, Slice<Sort> slice) {
        return filtered(CourseRow.class, COLUMNS + FROM + " order by " + slice.order() + ", c.id", words, stateOrNull)
                .with("now", clock.instant()).slice(slice).list();
    }

    /** How many courses there are in each state. */
    public List<StateCount> counts(String words) {
        return filtered(StateCount.class, "select c.state, count(*)" + FROM + " group by c.state", words, null).list();
    }

    public CourseRow course(CourseId id) {
        return SqlRead.of(em, CourseRow.class, COLUMNS + """
                         from pd.course c
                         left join vision.v_commitment k on k.id = c.commitment_id
                         where c.id = :id and (:runs or c.state in ('APPROVED', 'RETIRED'))""")
                .with("id", id.value()).with("runs", viewer.may(Can.RUN_CATALOG)).with("now", clock.instant()).one();
    }

    /** The runs of a course, newest first. */
    public List<SectionRow> sections(CourseId id) {
        return SqlRead.of(em, SectionRow.class, "select " + SectionRow.COLUMNS + SectionRow.FROM + " where v.course_id = :id order by v.starts_at desc, v.id")
                .with("me", viewer.id().value()).with("id", id.value()).list();
    }

    /** The commitments that a course may serve. */
    public List<CommitmentChoice> commitments() {
        return SqlRead.of(em, CommitmentChoice.class, "select id, code, short_en, short_es from vision.v_commitment order by position").list();
    }

    private <R extends Record> SqlRead<R> filtered(Class<R> type, String sql, String words, CourseState state) {
        String plain = words == null ? "" : words.strip();
        return SqlRead.of(em, type, sql).with("runs", viewer.may(Can.RUN_CATALOG))
                .with("anyState", state == null).with("state", state == null ? "" : state.name())
                .with("words", plain).with("pattern", CatalogQueries.pattern(plain));
    }

    /** A course; commitment is the code of the one it serves, or null. */
    public record CourseRow(UUID id, long version, String code, String title, String outcomes, String strand, Format format, UUID commitmentId, String commitment,
            String standards, String audience, int mostMinutes, Category category, CourseState state, int sections, int ahead) {}

    public record StateCount(CourseState state, long count) {}

    public record CommitmentChoice(UUID id, String code, String shortEn, String shortEs) {}
}
