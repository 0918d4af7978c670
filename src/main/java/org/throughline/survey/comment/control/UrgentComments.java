package org.throughline.survey.comment.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.access.Can;
import org.throughline.access.NotYours;
import org.throughline.access.Scope;
import org.throughline.access.Viewer;
import org.throughline.platform.SqlRead;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.comment.entity.NoteMissing;

/** Words of danger before the people named for them. Every look is in the audit log. */
@Stateless
@RolesAllowed(Can.ANSWER_URGENT_COMMENTS)
public class UrgentComments {

    private static final String MINE = """
             from survey.urgent_comment u join survey.campaign c on c.id = u.campaign_id left join district.organization o on o.id = u.school_id
            where (:whole or u.school_id in (:schools)
                   or :district and u.school_id is null and exists (select 1 from survey.campaign_school m where m.campaign_id = c.id and m.school_id in (:schools)))""";

    @PersistenceContext
    EntityManager em;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock clock;

    @Inject
    Audit audit;

    /** Those nobody has looked at, the oldest first; then the others, the newest first. */
    public List<Row> rows(String language, boolean seen, int first, int size) {
        List<Row> rows = mine(Row.class, """
                        select u.id, case :language when 'es' then coalesce(c.title_es, c.title_en) else c.title_en end, cast(c.confidentiality as text), o.name, coalesce(t.text, e.text),
                               array_to_string(u.kinds, ' '), u.words, u.raised_on, u.seen_on, p.display_name, u.note, count(*) over ()""",
                """
                         left join survey.item_text t on t.item_id = u.item_id and t.language = :language
                         left join survey.item_text e on e.item_id = u.item_id and e.language = 'en' left join district.v_person p on p.id = u.seen_by""",
                """
                         and (u.seen_on is not null) = :seen
                        order by case when :seen then -(u.seen_on - date '2000-01-01') else u.raised_on - date '2000-01-01' end, u.id
                        offset :first rows fetch next :size rows only""")
                .with("language", language).with("seen", seen).with("first", first).with("size", size).list();
        if (!rows.isEmpty()) {
            audit.note(viewer.id().value(), "urgent-comments-read", seen ? "seen" : "open", rows.stream().map(row -> row.id().toString()).collect(Collectors.joining(" ")));
        }
        return rows;
    }

    /** How many nobody has looked at, and since when the oldest of them waits; for lists of work, where no word of them stands. */
    public Open open() {
        return mine(Open.class, "select count(*), min(u.raised_on)", "", " and u.seen_on is null").one();
    }

    /** Says that somebody looked, and what was done. Who comes second changes nothing. */
    public void answer(UUID id, String note) {
        if (note == null || note.isBlank()) {
            throw new NoteMissing();
        }
        mine(Found.class, "select u.id", "", " and u.id = :id").with("id", id).first().orElseThrow(NotYours::new);
        int changed = em.createNativeQuery("update survey.urgent_comment set seen_by = :person, seen_on = :today, note = :note where id = :id and seen_on is null")
                .setParameter("person", viewer.id().value()).setParameter("today", clock.today()).setParameter("note", note.strip()).setParameter("id", id).executeUpdate();
        if (changed > 0) {
            audit.note(viewer.id().value(), "urgent-comment-answered", id.toString(), note.strip());
        }
    }

    /** What the district says is to be done; empty before anybody wrote it. */
    public Optional<Procedure> procedure() {
        return SqlRead.of(em, Procedure.class, "select text_en, text_es from survey.urgent_procedure").first();
    }

    /** Whether the viewer may write it. */
    public boolean writes() {
        return viewer.may(Can.RUN_SURVEYS) && viewer.scope(Can.RUN_SURVEYS).whole();
    }

    public void write(String english, String spanish) {
        if (!writes()) {
            throw new NotYours();
        }
        em.createNativeQuery("""
                        insert into survey.urgent_procedure (text_en, text_es, written_by, written_on) values (:en, :es, :person, :today)
                        on conflict (one) do update set text_en = excluded.text_en, text_es = excluded.text_es, written_by = excluded.written_by, written_on = excluded.written_on""")
                .setParameter("en", english.strip()).setParameter("es", spanish.strip()).setParameter("person", viewer.id().value()).setParameter("today", clock.today()).executeUpdate();
        audit.note(viewer.id().value(), "urgent-procedure-written", "", "");
    }

    private <R extends Record> SqlRead<R> mine(Class<R> type, String select, String joins, String more) {
        Scope scope = viewer.scope(Can.ANSWER_URGENT_COMMENTS);
        String from = MINE.replace("where (:whole", joins + "\nwhere (:whole");
        return SqlRead.of(em, type, select + from + more).with("whole", scope.unbounded()).with("schools", scope.ids()).with("district", scope.whole());
    }

    /** @param school null where it is not known */
    public record Row(UUID id, String campaign, String promise, String school, String item, String kinds, String words, LocalDate raisedOn, LocalDate seenOn, String seenBy, String note, long total) {

        public boolean late(LocalDate today) {
            return seenOn == null && raisedOn.isBefore(today);
        }
    }

    /** @param since null where there is none */
    public record Open(long count, LocalDate since) {}

    /** In both languages of the interface. */
    public record Procedure(String english, String spanish) {}

    record Found(UUID id) {}
}
