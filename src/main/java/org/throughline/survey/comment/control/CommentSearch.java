package org.throughline.survey.comment.control;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.throughline.platform.Narrowed;

/**
 * What a list of comments is narrowed by; "" for all.
 *
 * @param words  what is looked for, as people type into search engines; in each comment in the forms of its own language
 * @param item   the id of an item
 * @param school the id of the school comments stand with
 * @param theme  the id of a theme, or "-" for those beside which none stands
 * @param flag   what was found in it, or "-" for those in which nothing was
 */
public record CommentSearch(String words, String item, String school, String language, String theme, String flag, String state) {

    public static final CommentSearch ALL = new CommentSearch("", "", "", "", "", "", "");

    /** Where a comment stands in the counts of themes: with its school, else with its level, else with neither. */
    static final String PLACE = "case when c.at_school then cast(c.school_id as text) when c.at_level then c.level else '-' end";

    /** Themes that may be told of the comment: those whose number is told where it stands. */
    static final String TOLD_THEMES = """
            from survey.theme_count k where k.campaign_id = c.campaign_id and k.item_id = c.item_id and k.place = %s
            and not k.hidden and k.theme_id = any (c.themes)""".formatted(PLACE);

    private static final List<String> CONFIGS = List.of("simple", "english", "spanish", "arabic", "french", "portuguese", "russian", "hindi");
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int LONGEST = 200;

    public CommentSearch {
        words = words.strip().substring(0, Math.min(words.strip().length(), LONGEST));
    }

    /** Whether comments have to be looked for; else kept counts tell how many there are. */
    public boolean searches() {
        return !words.isEmpty() || !theme.isEmpty() || !flag.isEmpty() && !flag.equals("-");
    }

    /** Of what can be counted by kept counts and of comments alike. */
    Narrowed kept() {
        Narrowed narrowed = new Narrowed();
        id(narrowed, item, "c.item_id = cast(:item as uuid)", "item");
        // comments whose school is not told would tell it if they were found by it
        id(narrowed, school, "c.at_school and c.school_id = cast(:school as uuid)", "school");
        return language.isEmpty() ? narrowed : narrowed.and("c.language = :language", "language", language);
    }

    /** @param vector what is searched, as SQL: the words as they were typed, or those that may be read */
    Narrowed of(String vector) {
        Narrowed narrowed = kept();
        if (!words.isEmpty()) {
            narrowed.and(CONFIGS.stream().map(config -> "c.config = '%1$s' and %2$s @@ websearch_to_tsquery('%1$s', :words)".formatted(config, vector))
                    .collect(Collectors.joining(" or ")), "words", words);
        }
        if (theme.equals("-")) {
            narrowed.and("not exists (select 1 " + TOLD_THEMES + ")");
        } else {
            id(narrowed, theme, "c.codings > 0 and c.themes @> array[cast(:theme as uuid)] and exists (select 1 " + TOLD_THEMES + " and k.theme_id = cast(:theme as uuid))", "theme");
        }
        return narrowed;
    }

    /** The text with what was looked for between two signs that nobody types. */
    String marked(String text) {
        return words.isEmpty() ? text : """
                ts_headline(cast(c.config as regconfig), translate(%s, chr(57344) || chr(57345), ''), websearch_to_tsquery(cast(c.config as regconfig), :words),
                            'HighlightAll=true, StartSel=' || chr(57344) || ', StopSel=' || chr(57345))""".formatted(text);
    }

    /** How many there are where they have to be looked for; not looked for beyond a bound, which common words reach. */
    static long found(EntityManager em, Narrowed narrowed, int bound) {
        return narrowed.read(em, Count.class, "select count(*) from (select 1 from survey.comment c join survey.campaign a on a.id = c.campaign_id where %s fetch first " + bound + " rows only) f")
                .one().comments();
    }

    /** How many there are by the counts that are kept. */
    static long kept(EntityManager em, Narrowed narrowed) {
        return narrowed.read(em, Count.class, "select coalesce(sum(c.comments), 0) from survey.comment_count c join survey.campaign a on a.id = c.campaign_id where %s").one().comments();
    }

    /** What is no id finds nothing. */
    private static void id(Narrowed narrowed, String said, String condition, String name) {
        if (!said.isEmpty()) {
            if (ID.matcher(said).matches()) {
                narrowed.and(condition, name, said);
            } else {
                narrowed.and("false");
            }
        }
    }

    record Count(long comments) {}
}
