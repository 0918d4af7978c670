package org.throughline.survey.transfer.control;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.survey.instrument.entity.Limits;
import org.throughline.survey.transfer.control.Workbooks.Line;

/** What an answer has to keep to, as an XLSForm writes it. */
final class XlsFormLimits {

    private static final Pattern WORDS = Pattern.compile("(?:string-length\\(\\s*\\.\\s*\\)\\s*(?<sign><=|<)\\s*(?<most>[0-9]{1,5}))?\\s*(?:and)?\\s*"
            + "(?:regex\\(\\s*\\.\\s*,\\s*(?:'(?<single>[^']*)'|\"(?<double>[^\"]*)\")\\s*\\))?");
    private static final Pattern CHOICES = Pattern.compile("(?:count-selected\\(\\s*\\.\\s*\\)\\s*>=\\s*([0-9]{1,2}))?\\s*(?:and)?\\s*"
            + "(?:count-selected\\(\\s*\\.\\s*\\)\\s*<=\\s*([0-9]{1,2}))?");

    private XlsFormLimits() {}

    static Limits ofWords(String constraint) throws Formula.Beyond {
        Matcher words = WORDS.matcher(constraint);
        if (!words.matches()) {
            throw new Formula.Beyond(constraint);
        }
        Integer longest = words.group("most") == null ? null : (Integer) (Integer.parseInt(words.group("most")) - (words.group("sign").equals("<") ? 1 : 0));
        return Limits.words(longest, words.group("single") != null ? words.group("single") : words.group("double"));
    }

    static Limits ofChoices(String constraint) throws Formula.Beyond {
        Matcher choices = CHOICES.matcher(constraint);
        if (!choices.matches()) {
            throw new Formula.Beyond(constraint);
        }
        return Limits.choices(choices.group(1) == null ? null : Integer.valueOf(choices.group(1)), choices.group(2) == null ? null : Integer.valueOf(choices.group(2)));
    }

    static BigDecimal parameter(Line line, String name, BigDecimal otherwise) {
        Matcher found = Pattern.compile("\\b" + name + "\\s*=\\s*(-?[0-9]{1,9}(?:\\.[0-9]{1,6})?)").matcher(line.of("parameters"));
        return found.find() ? new BigDecimal(found.group(1)) : otherwise;
    }
}
