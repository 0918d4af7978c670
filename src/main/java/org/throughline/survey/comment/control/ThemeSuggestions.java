package org.throughline.survey.comment.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.throughline.platform.SqlRead;

/** Keeps what suggestions are made of until a part more was sorted, and makes it anew from the last comments sorted. */
@ApplicationScoped
class ThemeSuggestions {

    /** What was sorted long ago speaks of other things, and all of it must fit into memory. */
    private static final int MOST_EXAMPLES = 4000;

    /** Examples are read anew when they grew by one in so many: while there are few at each comment, of thousands seldom. */
    private static final int GROWN_BY = 20;

    @PersistenceContext
    EntityManager em;

    private volatile Made made;

    List<UUID> suggest(String language, String words) {
        State state = SqlRead.of(em, State.class, """
                select (select coalesce(sum(codings * comments), 0) from survey.comment_count where codings > 0),
                       (select coalesce(sum(version + 1), 0) from survey.theme where retired_on is null)""").one();
        Made now = made;
        if (now == null || now.state().themes() != state.themes() || state.sorted() - now.state().sorted() > now.examples() / GROWN_BY) {
            List<ThemeSuggester.Example> examples = examples();
            now = new Made(state, examples.size(), new ThemeSuggester(examples, keys()));
            made = now;
        }
        return now.suggester().suggest(language, words);
    }

    private List<ThemeSuggester.Example> examples() {
        return SqlRead.of(em, Line.class, """
                        select c.language, c.shown, string_agg(cast(t.id as text), ' ')
                        from (select comment_id, max(coded_on) as coded_on from (
                                  select comment_id, coded_on from survey.comment_coding order by coded_on desc, comment_id fetch first :most rows only) last
                              group by comment_id) g
                        join survey.comment c on c.id = g.comment_id and c.shown is not null
                        join survey.theme t on t.id = any (c.themes) and t.retired_on is null
                        group by c.id, g.coded_on order by g.coded_on desc, c.id""").with("most", MOST_EXAMPLES).list().stream()
                .map(line -> new ThemeSuggester.Example(line.language(), line.words(), Arrays.stream(line.themes().split(" ")).map(UUID::fromString).toList())).toList();
    }

    private List<ThemeSuggester.Key> keys() {
        return SqlRead.of(em, Terms.class, "select id, terms from survey.theme where retired_on is null and terms <> '' order by id").list().stream()
                .map(one -> new ThemeSuggester.Key(one.theme(), Arrays.stream(one.terms().split("[,،;\n]")).map(String::strip).filter(term -> !term.isEmpty()).toList())).toList();
    }

    record State(long sorted, long themes) {}

    record Line(String language, String words, String themes) {}

    record Terms(UUID theme, String terms) {}

    private record Made(State state, int examples, ThemeSuggester suggester) {}
}
