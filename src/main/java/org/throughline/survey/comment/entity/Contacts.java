package org.throughline.survey.comment.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ways to reach somebody: mail addresses, telephone numbers, pages and names on social media. */
final class Contacts {

    private static final List<Pattern> ALL = List.of(
            Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,4}"),
            Pattern.compile("(?:https?://|www\\.)[^\\s<>]{3,200}", Pattern.CASE_INSENSITIVE),
            Pattern.compile("(?<![\\p{L}\\p{N}.])@[\\p{L}\\p{N}_.]{3,40}"),
            // in any script's digits, parted as people part them
            Pattern.compile("(?<![\\p{N}$€.,])(?:\\+|\\()?\\p{N}[\\p{N} ().-]{5,18}\\p{N}(?![\\p{N}%])"));
    private static final Pattern YEARS = Pattern.compile("(?:19|20)\\p{N}\\p{N} ?[-–] ?(?:19|20)\\p{N}\\p{N}");
    private static final int LEAST_DIGITS = 7;

    private Contacts() {}

    static List<Hit> in(String text) {
        List<Hit> hits = new ArrayList<>();
        for (Pattern pattern : ALL) {
            Matcher found = pattern.matcher(text);
            while (found.find()) {
                if (pattern != ALL.get(ALL.size() - 1) || telephone(found.group())) {
                    hits.add(new Hit(Watch.CONTACT, found.start(), found.end()));
                }
            }
        }
        return hits;
    }

    private static boolean telephone(String said) {
        return said.chars().filter(Character::isDigit).count() >= LEAST_DIGITS && !YEARS.matcher(said).matches();
    }
}
