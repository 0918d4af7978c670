package org.throughline.survey.comment.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.platform.SqlRead;
import org.throughline.survey.comment.entity.Watch;
import org.throughline.survey.comment.entity.WatchList;
import org.throughline.survey.comment.entity.WatchPhrase;
import org.throughline.survey.comment.entity.WatchWords;

/** The phrases in use: those that come with the program and the district's own. */
@ApplicationScoped
class WatchLists {

    /** What was changed on another server counts here within a minute. */
    private static final long FRESH_NANOS = 60_000_000_000L;

    @PersistenceContext
    EntityManager em;

    private volatile Read read;

    WatchList list() {
        Read now = read;
        if (now == null || System.nanoTime() - now.at() > FRESH_NANOS) {
            now = new Read(new WatchList(phrases()), System.nanoTime());
            read = now;
        }
        return now.list();
    }

    void forget() {
        read = null;
    }

    private List<WatchPhrase> phrases() {
        List<Own> own = own();
        Set<String> out = own.stream().filter(Own::outOfUse).map(one -> one.kind() + " " + one.phrase()).collect(Collectors.toSet());
        List<WatchPhrase> phrases = new ArrayList<>();
        WatchWords.all().stream().map(WatchWords.Line::phrase).filter(phrase -> !out.contains(phrase.kind() + " " + phrase.written())).forEach(phrases::add);
        own.stream().filter(one -> !one.outOfUse()).map(one -> new WatchPhrase(one.kind(), one.phrase())).forEach(phrases::add);
        return phrases;
    }

    List<Own> own() {
        return SqlRead.of(em, Own.class, "select kind, language, phrase, out_of_use from survey.watch_phrase order by language, kind, phrase").list();
    }

    /** A phrase that the district added, or one of the program's that it took out of use. */
    record Own(Watch kind, String language, String phrase, boolean outOfUse) {}

    private record Read(WatchList list, long at) {}
}
