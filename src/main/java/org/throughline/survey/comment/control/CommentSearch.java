package org.throughline.survey.comment.control;

import org.throughline.platform.SqlRead;

/**
 * What a list of comments is narrowed by; "" for all.
 *
 * @param words what is looked for, as people type into search engines
 * @param item  the id of an item
 * @param theme the id of a theme, or "-" for those without one
 * @param flag  what was found in it, or "-" for those in which nothing was
 */
public record CommentSearch(String words, String item, String school, String language, String theme, String flag, String state) {

    static final String WORDS = """
             join (select k.config, case when :words = '' then null else websearch_to_tsquery(cast(k.config as regconfig), :words) end as query
                   from unnest(array['simple', 'english', 'spanish', 'arabic', 'french', 'portuguese', 'russian', 'hindi']) k (config)) q on q.config = c.config""";

    /** For everybody: what does not depend on who asks. */
    static final String NARROWED = """
             and (:item = '' or cast(c.item_id as text) = :item) and (:school = '' or cast(c.school_id as text) = :school) and (:language = '' or c.language = :language)
             and (:theme = '' or :theme = '-' and not exists (select 1 from survey.comment_theme t where t.comment_id = c.id)
                  or exists (select 1 from survey.comment_theme t where t.comment_id = c.id and cast(t.theme_id as text) = :theme))""";

    public static final CommentSearch ALL = new CommentSearch("", "", "", "", "", "", "");

    /** Of a whole comment with what was looked for between two signs that nobody types. */
    static String marked(String text) {
        return """
                case when :words = '' then %1$s else ts_headline(cast(c.config as regconfig), translate(%1$s, chr(57344) || chr(57345), ''), q.query,
                     'HighlightAll=true, StartSel=' || chr(57344) || ', StopSel=' || chr(57345)) end""".formatted(text);
    }

    <R extends Record> SqlRead<R> in(SqlRead<R> read) {
        return read.with("words", words.strip()).with("item", item).with("school", school).with("language", language).with("theme", theme);
    }
}
