package org.throughline.survey.comment.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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
import org.throughline.statistics.Reliability;
import org.throughline.statistics.YesNo;
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
                               coalesce(u.comments, 0), coalesce(u.suggested, 0), coalesce(u.accepted, 0)
                        from survey.theme t
                        left join (select theme_id, sum(comments) as comments, sum(suggested) as suggested, sum(accepted) as accepted from survey.theme_use group by theme_id) u on u.theme_id = t.id
                        order by t.retired_on is not null, lower(t.name_en), t.id""").list();
    }

    public boolean changes() {
        return viewer.may(Can.MODERATE_COMMENTS) && viewer.scope(Can.MODERATE_COMMENTS).whole();
    }

    public UUID add(Text text) {
        requireBook();
        UUID id = Ids.timeOrdered();
        Text fit = text.fit();
        em.createNativeQuery("""
                        insert into survey.theme (id, name_en, name_es, definition_en, definition_es, terms, made_by, made_on)
                        values (:id, :name_en, :name_es, :def_en, :def_es, :terms, :me, :today)""")
                .setParameter("id", id).setParameter("name_en", fit.nameEn()).setParameter("name_es", fit.nameEs()).setParameter("def_en", fit.definitionEn())
                .setParameter("def_es", fit.definitionEs()).setParameter("terms", fit.terms()).setParameter("me", viewer.id().value()).setParameter("today", clock.today()).executeUpdate();
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
        return SqlRead.of(em, Agreed.class, "select theme_id, raters, given, sum(comments) from survey.theme_agreement group by theme_id, raters, given").list().stream()
                .collect(Collectors.groupingBy(Agreed::theme, Collectors.collectingAndThen(Collectors.toList(), all -> YesNo.alpha(all.stream().map(Agreed::units).toList()))));
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
    public record Theme(UUID id, long version, String nameEn, String nameEs, String definitionEn, String definitionEs, String terms, boolean retired, long comments,
            long suggested, long accepted) {

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

    record Agreed(UUID theme, int raters, int given, int comments) {

        YesNo units() {
            return new YesNo(raters, given, comments);
        }
    }
}
