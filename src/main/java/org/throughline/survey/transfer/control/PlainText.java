package org.throughline.survey.transfer.control;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Other programs keep texts as HTML; ours are plain. */
final class PlainText {

    private static final Pattern SILENT = Pattern.compile("(?is)<(script|style)\\b[^>]{0,500}>.{0,20000}?</\\1>|<!--.{0,20000}?-->");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^>]{0,1000}>");
    private static final Pattern ENTITY = Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");
    private static final Map<String, String> NAMED = named();

    private PlainText() {}

    static String of(String html) {
        String bare = TAG.matcher(SILENT.matcher(html).replaceAll(" ")).replaceAll(" ");
        return ENTITY.matcher(bare).replaceAll(found -> Matcher.quoteReplacement(character(found.group(1), found.group())))
                .replace('\u00A0', ' ').replaceAll("\\s+", " ").strip();
    }

    private static String character(String name, String otherwise) {
        if (!name.startsWith("#")) {
            return NAMED.getOrDefault(name, otherwise);
        }
        int point = name.charAt(1) == 'x' || name.charAt(1) == 'X' ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
        return Character.isValidCodePoint(point) && !Character.isISOControl(point) ? Character.toString(point) : " ";
    }

    /** The characters from 160 to 255 by their names of HTML 4, in their order, and the few others that editors write. */
    private static Map<String, String> named() {
        Map<String, String> named = new HashMap<>(Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "’", "ndash", "–", "mdash", "—",
                "hellip", "…", "euro", "€"));
        named.putAll(Map.of("lsquo", "‘", "rsquo", "’", "ldquo", "“", "rdquo", "”", "bdquo", "„", "bull", "•", "trade", "™", "rarr", "→", "larr", "←"));
        int point = 160;
        for (String name : """
                nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1
                ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc
                Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml
                aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave
                uacute ucirc uuml yacute thorn yuml""".split("\\s+")) {
            named.put(name, Character.toString(point++));
        }
        return Map.copyOf(named);
    }
}
