package org.throughline.survey.comment.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.access.Can;
import org.throughline.access.NotYours;
import org.throughline.access.Viewer;
import org.throughline.platform.ChangedMeanwhile;
import org.throughline.platform.Ids;
import org.throughline.platform.SqlRead;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.time.DomainClock;
import org.throughline.statistics.Ratings;
import org.throughline.statistics.Reliability;
import org.throughline.survey.comment.entity.ThemeUnnamed;

/** The district's book of themes, and how far people agree who sorted the same comments by it. */
@Stateless
@RolesAllowed(Can.CODE_COMMENTS)
public class ThemeKeeping {

    @PersistenceContext
    EntityManager em;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock clock;

    @Inject
    Audit audit;

    /** Those in use by name, then those that were retired. */
    public List<Theme> themes() {
        return SqlRead.of(em, Theme.class, """
                        select t.id, t.version, t.name_en, t.name_es, t.definition_en, t.definition_es, t.terms, t.retired_on is not null,
                               (select count(*) from survey.v_comment_theme v where v.theme_id = t.id),
                               (select count(*) from survey.theme_suggestion s where s.theme_id = t.id), (select count(*) from survey.theme_suggestion s where s.theme_id = t.id and s.accepted)
                        from survey.theme t order by t.retired_on is not null, lower(t.name_en), t.id""").list();
    }

    public boolean changes() {
        return viewer.may(Can.MODERATE_COMMENTS) && viewer.scope(Can.MODERATE_COMMENTS).whole();
    }

    public UUID add(Text text) {
        requireBook();
        UUID id = Ids.timeOrdered();
        Text fit = text.fit();
        em.createNativeQuery("""
                        insert into survey.theme (id, name_en, name_es, definition_en, definition_es, terms, made_by, made_on) values (:id, :name_en, :name_es, :def_en, :def_es, :terms, :me, :today)""")
                .setParameter("id", id).setParameter("name_en", fit.nameEn()).setParameter("name_es", fit.nameEs()).setParameter("def_en", fit.definitionEn()).setParameter("def_es", fit.definitionEs())
                .setParameter("terms", fit.terms()).setParameter("me", viewer.id().value()).setParameter("today", clock.today()).executeUpdate();
        audit.note(viewer.id().value(), "theme-added", id.toString(), fit.nameEn());
        return id;
    }

    public void change(UUID id, long seenVersion, Text text) {
        requireBook();
        Text fit = text.fit();
        changed(em.createNativeQuery("""
                        update survey.theme set version = version + 1, name_en = :name_en, name_es = :name_es, definition_en = :def_en, definition_es = :def_es, terms = :terms
                        where id = :id and version = :version""")
                .setParameter("id", id).setParameter("version", seenVersion).setParameter("name_en", fit.nameEn()).setParameter("name_es", fit.nameEs()).setParameter("def_en", fit.definitionEn())
                .setParameter("def_es", fit.definitionEs()).setParameter("terms", fit.terms()).executeUpdate());
        audit.note(viewer.id().value(), "theme-changed", id.toString(), fit.nameEn());
    }

    /** What was sorted into it stays; it is offered no more. */
    public void retire(UUID id, long seenVersion, boolean retired) {
        requireBook();
        changed(em.createNativeQuery("update survey.theme set version = version + 1, retired_on = cast(:on as date) where id = :id and version = :version")
                .setParameter("on", retired ? clock.today() : null).setParameter("id", id).setParameter("version", seenVersion).executeUpdate());
        audit.note(viewer.id().value(), retired ? "theme-retired" : "theme-used-again", id.toString(), "");
    }

    /** By theme: agreement of those who sorted the same comments. */
    public Map<UUID, Reliability> agreement() {
        List<Doubly> given = SqlRead.of(em, Doubly.class, """
                        select h.id, g.comment_id, g.coder_id, exists (select 1 from survey.comment_theme t where t.comment_id = g.comment_id and t.coder_id = g.coder_id and t.theme_id = h.id)
                        from survey.comment_coding g cross join survey.theme h
                        where g.comment_id in (select d.comment_id from survey.comment_coding d group by d.comment_id having count(*) > 1)
                          and h.made_on <= g.coded_on
                        order by h.id, g.comment_id, g.coder_id""").list();
        Map<UUID, Map<UUID, List<Integer>>> units = new LinkedHashMap<>();
        given.forEach(one -> units.computeIfAbsent(one.theme(), key -> new LinkedHashMap<>()).computeIfAbsent(one.comment(), key -> new ArrayList<>()).add(one.given() ? 1 : 0));
        return units.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> new Ratings(List.copyOf(one.getValue().values())).alpha(Ratings.Scale.NOMINAL)));
    }

    private void requireBook() {
        if (!changes()) {
            throw new NotYours();
        }
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new ChangedMeanwhile();
        }
    }

    /** @param comments how many comments are about it, of all campaigns; suggested and accepted are suggestions that people decided about */
    public record Theme(UUID id, long version, String nameEn, String nameEs, String definitionEn, String definitionEs, String terms, boolean retired, long comments, long suggested, long accepted) {

        public String name(String language) {
            return language.equals("es") ? nameEs : nameEn;
        }

        public String definition(String language) {
            return language.equals("es") && !definitionEs.isEmpty() ? definitionEs : definitionEn;
        }
    }

    /** A theme as it is written down; terms are words with commas between them. */
    public record Text(String nameEn, String nameEs, String definitionEn, String definitionEs, String terms) {

        Text fit() {
            if (nameEn == null || nameEn.isBlank() || nameEs == null || nameEs.isBlank()) {
                throw new ThemeUnnamed();
            }
            return new Text(nameEn.strip(), nameEs.strip(), plain(definitionEn), plain(definitionEs), plain(terms));
        }

        private static String plain(String text) {
            return text == null ? "" : text.strip();
        }
    }

    record Doubly(UUID theme, UUID comment, UUID coder, boolean given) {}
}
