package org.throughline.survey.comment.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.access.Can;
import org.throughline.access.NotYours;
import org.throughline.access.Viewer;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.comment.entity.PhraseUnfit;
import org.throughline.survey.comment.entity.Watch;
import org.throughline.survey.comment.entity.WatchPhrase;
import org.throughline.survey.comment.entity.WatchWords;

/** The district fits the list of words of danger to how its people speak. */
@Stateless
@RolesAllowed(Can.RUN_SURVEYS)
public class WatchKeeping {

    @PersistenceContext
    EntityManager em;

    @Inject
    WatchLists lists;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock clock;

    @Inject
    Audit audit;

    /** Of a language and a kind, "" for all; the district's own first. */
    public List<Phrase> phrases(String language, String kind) {
        List<WatchLists.Own> own = lists.own();
        Set<String> out = own.stream().filter(WatchLists.Own::outOfUse).map(one -> one.kind() + " " + one.phrase()).collect(Collectors.toSet());
        List<Phrase> phrases = new ArrayList<>(own.stream().filter(one -> !one.outOfUse())
                .map(one -> new Phrase(one.kind(), one.language(), one.phrase(), true, true)).toList());
        WatchWords.all().stream().map(line -> new Phrase(line.phrase().kind(), line.language(), line.phrase().written(), false,
                        !out.contains(line.phrase().kind() + " " + line.phrase().written())))
                .sorted(Comparator.comparing(Phrase::used)).forEach(phrases::add);
        return phrases.stream().filter(phrase -> language.isEmpty() || phrase.language().equals(language))
                .filter(phrase -> kind.isEmpty() || phrase.kind().name().equals(kind)).toList();
    }

    public boolean changes() {
        return viewer.scope(Can.RUN_SURVEYS).whole();
    }

    /** Refuses with PhraseUnfit. */
    public void add(Watch kind, String language, String phrase) {
        requireAll();
        if (!language.matches("[a-z]{2,3}")) {
            throw new PhraseUnfit();
        }
        WatchPhrase fit = new WatchPhrase(kind, phrase);
        write(kind, language, fit.written(), false);
        audit.note(viewer.id().value(), "watch-phrase-added", kind + " " + language, fit.written());
    }

    /** One's own goes, one of the program's is no longer used; using it again takes that back. */
    public void use(Watch kind, String language, String phrase, boolean used) {
        requireAll();
        boolean ours = WatchWords.all().stream()
                .anyMatch(line -> line.language().equals(language) && line.phrase().kind() == kind && line.phrase().written().equals(phrase));
        if (ours && !used) {
            write(kind, language, phrase, true);
        } else {
            em.createNativeQuery("delete from survey.watch_phrase where kind = :kind and language = :language and phrase = :phrase")
                    .setParameter("kind", kind.name()).setParameter("language", language).setParameter("phrase", phrase).executeUpdate();
        }
        lists.forget();
        audit.note(viewer.id().value(), used ? "watch-phrase-used-again" : "watch-phrase-taken-out", kind.name().toLowerCase(Locale.ROOT) + " " + language, phrase);
    }

    private void write(Watch kind, String language, String phrase, boolean outOfUse) {
        em.createNativeQuery("""
                        insert into survey.watch_phrase (kind, language, phrase, out_of_use, changed_by, changed_on) values (:kind, :language, :phrase, :out, :person, :today)
                        on conflict (kind, language, phrase) do update set out_of_use = excluded.out_of_use, changed_by = excluded.changed_by, changed_on = excluded.changed_on""")
                .setParameter("kind", kind.name()).setParameter("language", language).setParameter("phrase", phrase).setParameter("out", outOfUse)
                .setParameter("person", viewer.id().value()).setParameter("today", clock.today()).executeUpdate();
        lists.forget();
    }

    private void requireAll() {
        if (!changes()) {
            throw new NotYours();
        }
    }

    /** @param own whether the district added it */
    public record Phrase(Watch kind, String language, String phrase, boolean own, boolean used) {}
}
