package org.throughline.survey.comment.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The language a comment is written in, told from its script and its small words: an anonymous answer does not keep in which
 * language it was given, and people write in another one than they are asked in.
 */
public final class WrittenIn {

    /** How the database takes words of a language apart; all others as they stand. */
    private static final Map<String, String> SEARCHED = Map.of("en", "english", "es", "spanish", "ar", "arabic", "fr", "french", "pt", "portuguese", "ru", "russian", "hi", "hindi");

    private static final Map<String, Set<String>> SMALL = Map.of(
            "en", plain("the and is are to of in it that we you they my our for with have has not be this would could should more when what because i like less can dont but some at on so if there school class teachers"),
            "es", plain("el la los las de del que y en un una es son por para con no se mi mis su sus nos más menos como pero porque cuando hay muy lo le me gusta gustaría quiero tener todo todos escuela maestros clase"),
            "fr", plain("le la les des du est et une dans pour que qui pas nous vous avec plus mais mon ma mes école sont sur ce cette"),
            "pt", plain("o os as do da dos das que e em um uma é são não para com por mais meu minha nós você escola mas quando muito"),
            "vi", plain("và của là có không cho con em các được với trong này một những thầy cô trường học hơn"),
            "so", plain("waa iyo in ka ku u oo ah la si ay waxaan dugsiga ilmaha badan kale mid leh"),
            "ht", plain("nan ak pou yo li mwen nou gen pa yon lekòl timoun ki se sa anpil"),
            "tl", plain("ang ng sa mga ay na at po ko namin para hindi may aming anak paaralan guro"));

    private static final Set<String> PERSIAN = plain("را است که می این برای از به با های کنم هم خیلی باشد کند مدرسه");

    private WrittenIn() {}

    /** The code of the language, or what is said otherwise where nothing tells: a word or two may be of any language. */
    public static String code(String words, String otherwise) {
        Map<Character.UnicodeScript, Integer> scripts = new HashMap<>();
        words.codePoints().filter(Character::isLetter).forEach(point -> scripts.merge(Character.UnicodeScript.of(point), 1, Integer::sum));
        Character.UnicodeScript script = scripts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(Character.UnicodeScript.COMMON);
        return switch (script) {
            case ARABIC -> words.codePoints().anyMatch(point -> "پچژگ".indexOf(point) >= 0) || Token.of(words).stream().anyMatch(token -> PERSIAN.contains(token.plain())) ? "fa" : "ar";
            case HAN -> "zh";
            case HANGUL -> "ko";
            case CYRILLIC -> "ru";
            case DEVANAGARI -> "hi";
            case LATIN -> latin(words, otherwise);
            default -> otherwise;
        };
    }

    private static String latin(String words, String otherwise) {
        List<Token> tokens = Token.of(words);
        Map<String, Long> found = new HashMap<>();
        SMALL.forEach((language, small) -> found.put(language, tokens.stream().filter(token -> small.contains(token.plain())).count()));
        long most = found.values().stream().mapToLong(count -> count).max().orElse(0);
        List<String> best = found.entrySet().stream().filter(one -> one.getValue() == most).map(Map.Entry::getKey).sorted().toList();
        if (most == 0 || best.size() > 1) {
            return most > 0 && !best.contains(otherwise) ? best.get(0) : otherwise;
        }
        return best.get(0);
    }

    /** The configuration of full text search. */
    public static String searchedAs(String language) {
        return SEARCHED.getOrDefault(language, "simple");
    }

    private static Set<String> plain(String words) {
        Set<String> plain = new HashSet<>();
        for (String word : words.split(" ")) {
            plain.add(Token.plain(word));
        }
        return plain;
    }
}
