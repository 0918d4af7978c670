package org.throughline.survey.paper.entity;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.throughline.survey.campaign.entity.AccessCode;

/**
 * Codes as they are typed or scanned from envelopes, one in a line or with commas between: as they stand there, or the whole
 * address that a reader finds in the square.
 */
public final class CodesOnEnvelopes {

    private static final Pattern BETWEEN = Pattern.compile("[\\r\\n,;]+");
    private static final Pattern ADDRESS = Pattern.compile("/[sk]/([0-9A-Za-z-]+)");
    private static final Pattern SIGN = Pattern.compile("[0-9A-Za-z]");

    private CodesOnEnvelopes() {}

    public static List<AccessCode> read(String typed) {
        return Stream.of(BETWEEN.split(typed == null ? "" : typed)).filter(line -> SIGN.matcher(line).find()).map(CodesOnEnvelopes::code).toList();
    }

    private static AccessCode code(String line) {
        Matcher address = ADDRESS.matcher(line);
        return AccessCode.typed(address.find() ? address.group(1) : line);
    }
}
