package org.throughline.survey.comment.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.throughline.platform.SqlRead;

/** Keeps what suggestions are made of for as long as nobody sorts anything, and makes it anew from the last comments sorted. */
@ApplicationScoped
class ThemeSuggestions {

    /** What was sorted long ago speaks of other things, and all of it must fit into memory. */
    private static final int MOST_EXAMPLES = 4000;

    @PersistenceContext
    EntityManager em;

    private volatile Made made;

    List<UUID> suggest(String language, String words) {
        State state = SqlRead.of(em, State.class, """
                        select (select count(*) from survey.comment_coding), (select coalesce(sum(version + 1), 0) from survey.theme where retired_on is null),
                               (select count(*) from survey.comment_theme)""").one();
        Made now = made;
        if (now == null || !now.state().equals(state)) {
            now = new Made(state, make());
            made = now;
        }
        return now.suggester().suggest(language, words);
    }

    private ThemeSuggester make() {
        List<ThemeSuggester.Example> examples = SqlRead.of(em, Line.class, """
                        select c.language, c.shown, string_agg(cast(v.theme_id as text), ' ')
                        from survey.comment c join survey.v_comment_theme v on v.comment_id = c.id join survey.theme t on t.id = v.theme_id and t.retired_on is null
                        where c.shown is not null
                        group by c.id order by (select max(g.coded_on) from survey.comment_coding g where g.comment_id = c.id) desc, c.id""").most(MOST_EXAMPLES).list().stream()
                .map(line -> new ThemeSuggester.Example(line.language(), line.words(), Arrays.stream(line.themes().split(" ")).map(UUID::fromString).toList())).toList();
        List<ThemeSuggester.Key> keys = SqlRead.of(em, Terms.class, "select id, terms from survey.theme where retired_on is null and terms <> '' order by id").list().stream()
                .map(one -> new ThemeSuggester.Key(one.theme(), Arrays.stream(one.terms().split("[,،;\n]")).map(String::strip).filter(term -> !term.isEmpty()).toList())).toList();
        return new ThemeSuggester(examples, keys);
    }

    record State(long coded, long themes, long given) {}

    record Line(String language, String words, String themes) {}

    record Terms(UUID theme, String terms) {}

    private record Made(State state, ThemeSuggester suggester) {}
}
