package org.throughline.survey.transfer.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.throughline.platform.SqlRead;
import org.throughline.platform.SqlWrite;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Wording;

/** Keeps what translators saved beside the editions. */
@ApplicationScoped
class Translations {

    /** As far back as changes of a source are looked for. */
    private static final int EDITIONS = 20;

    @PersistenceContext
    EntityManager em;

    InstrumentId newest(String code) {
        return SqlRead.of(em, Id.class, "select id from survey.instrument where code = :code order by edition desc").with("code", code).most(1).one().id();
    }

    /** The editions before this one, the newest first. */
    List<InstrumentId> earlier(Questionnaire than) {
        return SqlRead.of(em, Id.class, "select id from survey.instrument where code = :code and edition < :edition order by edition desc")
                .with("code", than.code()).with("edition", than.edition()).most(EDITIONS).list().stream().map(Id::id).toList();
    }

    /** By place. */
    Map<String, Saved> saved(String code, String language) {
        Map<String, Saved> saved = new LinkedHashMap<>();
        SqlRead.of(em, Saved.class, "select place, source, target, pending from survey.translation where code = :code and language = :language order by place")
                .with("code", code).with("language", language).list().forEach(one -> saved.put(one.place(), one));
        return saved;
    }

    /** Not yet in an edition, by language and place. */
    Map<String, Map<String, String>> pending(String code) {
        Map<String, Map<String, String>> pending = new TreeMap<>();
        SqlRead.of(em, Pending.class, "select language, place, target from survey.translation where code = :code and pending order by language, place")
                .with("code", code).list().forEach(one -> pending.computeIfAbsent(one.language(), key -> new LinkedHashMap<>()).put(one.place(), one.target()));
        return pending;
    }

    Set<String> languages(String code, Collection<Wording> phrases) {
        Set<String> languages = new TreeSet<>();
        phrases.forEach(phrase -> languages.addAll(phrase.languages()));
        languages.addAll(pending(code).keySet());
        return languages;
    }

    void save(String code, String language, List<Saved> rows, LocalDate day, UUID by) {
        SqlWrite.all(em, """
                insert into survey.translation (code, language, place, source, target, pending, saved_on, saved_by) values (?, ?, ?, ?, ?, true, ?, ?)
                on conflict (code, language, place) do update set source = excluded.source, target = excluded.target, pending = true,
                    saved_on = excluded.saved_on, saved_by = excluded.saved_by""", rows, (row, one) -> bind(row, code, language, one, day, by));
    }

    private static void bind(PreparedStatement row, String code, String language, Saved one, LocalDate day, UUID by) throws SQLException {
        row.setString(1, code);
        row.setString(2, language);
        row.setString(3, one.place());
        row.setString(4, one.source());
        row.setString(5, one.target());
        row.setObject(6, day);
        row.setObject(7, by);
    }

    /** What translations were made for, where nobody saved them here. */
    void remember(String code, String language, List<Saved> rows, LocalDate day, UUID by) {
        SqlWrite.all(em, """
                insert into survey.translation (code, language, place, source, target, pending, saved_on, saved_by) values (?, ?, ?, ?, ?, false, ?, ?)
                on conflict do nothing""", rows, (row, one) -> bind(row, code, language, one, day, by));
    }

    /** All that was pending is in an edition now. */
    void published(String code) {
        em.createNativeQuery("update survey.translation set pending = false where code = :code and pending").setParameter("code", code).executeUpdate();
    }

    record Saved(String place, String source, String target, boolean pending) {}

    record Pending(String language, String place, String target) {}

    record Id(InstrumentId id) {}
}
