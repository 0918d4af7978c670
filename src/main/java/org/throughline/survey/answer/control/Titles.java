package org.throughline.survey.answer.control;

import java.util.HashMap;
import java.util.Map;
import org.throughline.survey.instrument.entity.Wording;

/** What a campaign is called in every language, read beside it in one statement. */
final class Titles {

    /** Of the campaign c: in English, Spanish and Arabic, then all others, a line each, after their language and a blank. */
    static final String COLUMNS = """
            c.title_en, c.title_es, c.title_ar,
            (select string_agg(t.language || ' ' || t.title, chr(10)) from survey.campaign_title t where t.campaign_id = c.id)""";

    private Titles() {}

    static Wording of(String english, String spanish, String arabic, String others) {
        Map<String, String> titles = new HashMap<>();
        titles.put("en", english);
        titles.put("es", spanish);
        titles.put("ar", arabic);
        if (others != null) {
            others.lines().forEach(line -> titles.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1)));
        }
        return new Wording(titles);
    }
}
