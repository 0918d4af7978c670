package org.throughline.survey.comment.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * The names of the people of a school, to be found in comments: whole names however they are written, a given or a family name
 * where it has a capital letter, and whoever is called Ms., señora or teacher, known or not.
 */
public final class NameBook {

    /** Names that are words as well: at the beginning of a sentence they are taken for the word. */
    private static final Set<String> WORDS = Set.of("will", "grace", "hope", "joy", "faith", "mark", "bill", "rose", "summer", "angel", "art", "jack", "chase",
            "grant", "rich", "young", "long", "king", "brown", "black", "white", "green", "gray", "day", "wood", "woods", "hill", "lake", "west", "price", "stone",
            "field", "baker", "cook", "hunter", "star", "love", "wise", "more", "best", "case", "page", "law", "bell", "book", "rain", "major", "guy", "max", "miles",
            "sol", "luz", "mar", "paz", "flores", "rosa", "cruz", "campos", "rios", "blanco", "rey", "leon", "santos", "said", "van", "del", "los", "las", "may",
            "june", "april", "august");

    /** Months are written with a capital in English wherever they stand. */
    private static final Set<String> MONTHS = Set.of("may", "june", "april", "august");

    private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "miss", "mx", "dr", "sr", "sra", "srta", "mister", "missus");
    private static final Set<String> TITLES_BEFORE_CAPITALS = Set.of("coach", "principal", "teacher", "officer", "nurse", "counselor", "senor",
            "senora", "senorita", "maestra", "maestro", "profe", "profesor", "profesora", "prof", "director", "directora", "don", "dona", "consejera", "consejero");
    private static final Set<String> TITLES_OF_OTHER_SCRIPTS = words("الأستاذ", "الأستاذة", "أستاذ", "أستاذة", "المعلم", "المعلمة", "السيد", "السيدة", "الآنسة", "خانم", "آقای");

    private final Set<String> single = new HashSet<>();

    /** Hashes of two parts of one name, sorted: of a whole district there are a million. */
    private final long[] pairs;

    /** @param names as they are displayed: given name first */
    public NameBook(Collection<String> names) {
        LongStream.Builder found = LongStream.builder();
        for (String name : names) {
            List<String> parts = Token.of(name).stream().map(Token::plain).toList();
            for (int i = 0; i < parts.size(); i++) {
                if (parts.get(i).length() > 1) {
                    single.add(parts.get(i));
                }
                for (int j = 0; j < parts.size(); j++) {
                    if (i != j) {
                        found.add(pair(parts.get(i), parts.get(j)));
                    }
                }
            }
        }
        pairs = found.build().sorted().distinct().toArray();
    }

    private boolean whole(Token one, Token next) {
        return Arrays.binarySearch(pairs, pair(one.plain(), next.plain())) >= 0;
    }

    /** Two pairs that share a hash are one false alarm in many lifetimes. */
    private static long pair(String one, String next) {
        return spread(spread(one) ^ Long.rotateLeft(spread(next), 1));
    }

    private static long spread(String text) {
        long hash = text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = spread(hash * 31 + text.charAt(i));
        }
        return hash;
    }

    /** Source of the constants: Stafford's thirteenth variant of MurmurHash3's finalizer, as in SplittableRandom. */
    private static long spread(long bits) {
        long first = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        long second = (first ^ (first >>> 27)) * 0x94d049bb133111ebL;
        return second ^ (second >>> 31);
    }

    /** @param tokens of the text */
    List<Hit> in(String text, List<Token> tokens) {
        boolean[] named = new boolean[tokens.size()];
        int[] titled = new int[tokens.size()];
        for (int i = 0; i < tokens.size(); i++) {
            if (i + 1 < tokens.size() && adjoining(text, tokens.get(i), tokens.get(i + 1))) {
                if (whole(tokens.get(i), tokens.get(i + 1))) {
                    named[i] = true;
                    named[i + 1] = true;
                }
                if (title(text, tokens.get(i), tokens.get(i + 1))) {
                    named[i + 1] = true;
                    titled[i + 1] = 1;
                }
            }
            named[i] |= alone(text, tokens, i);
        }
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (named[i]) {
                int from = tokens.get(i - titled[i]).from();
                int last = i;
                while (last + 1 < tokens.size() && named[last + 1] && titled[last + 1] == 0 && adjoining(text, tokens.get(last), tokens.get(last + 1))) {
                    last++;
                }
                hits.add(new Hit(Watch.NAME, from, tokens.get(last).until()));
                i = last;
            }
        }
        return hits;
    }

    private boolean alone(String text, List<Token> tokens, int i) {
        Token token = tokens.get(i);
        if (!single.contains(token.plain()) || token.plain().length() < 3 || !capital(text, token)) {
            return false;
        }
        return !WORDS.contains(token.plain()) || i > 0 && !begins(text, tokens.get(i - 1), token) && !MONTHS.contains(token.plain());
    }

    private static boolean title(String text, Token title, Token next) {
        if (next.plain().length() < 2 || Character.isDigit(next.plain().charAt(0))) {
            return false;
        }
        return TITLES.contains(title.plain()) && (capital(text, next) || !capital(text, title))
                || TITLES_BEFORE_CAPITALS.contains(title.plain()) && capital(text, next)
                || TITLES_OF_OTHER_SCRIPTS.contains(title.plain());
    }

    /** Nothing but spaces, or the dot of an abbreviation, between them. */
    private static boolean adjoining(String text, Token one, Token next) {
        String between = text.substring(one.until(), next.from());
        return between.isBlank() && !between.contains("\n") || between.strip().equals(".") && one.plain().length() < 5 || between.equals("-");
    }

    private static boolean begins(String text, Token before, Token token) {
        String between = text.substring(before.until(), token.from());
        return between.chars().anyMatch(sign -> ".!?:;\n¡¿\"“”•-–".indexOf(sign) >= 0);
    }

    private static boolean capital(String text, Token token) {
        return Character.isUpperCase(text.codePointAt(token.from()));
    }

    private static Set<String> words(String... words) {
        Set<String> plain = new HashSet<>();
        for (String word : words) {
            plain.add(Token.plain(word));
        }
        return plain;
    }
}
