package org.throughline.survey.answer.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.throughline.platform.text.TextBundle;
import org.throughline.platform.text.Tongue;
import org.throughline.survey.answer.control.Visit;
import org.throughline.survey.answer.entity.Fault;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.Limits;
import org.throughline.survey.instrument.entity.Wording;

/**
 * Texts of an instrument as a page shows them: in the language of the page or, item by item, in the next best, which then
 * says so; with the names of school and teacher in place of {school} and {teacher}, or a plain word where they are not known.
 */
record AnswerWords(Tongue tongue, Audience audience, Visit.Names names) {

    private static final Map<Locale, DateTimeFormatter> DAYS = new ConcurrentHashMap<>();

    /** The text, and where it is not in the language of the page which it is in and how that runs; "" where it is. */
    Map<String, String> said(Wording wording) {
        String code = wording.closest(tongue.code());
        Tongue spoken = Tongue.of(code);
        return Map.of("text", filled(wording.in(tongue.code()), spoken), "lang", code.equals(own().language()) ? "" : code,
                "dir", spoken.direction().equals(tongue.direction()) ? "" : spoken.direction());
    }

    String in(Wording wording) {
        return filled(wording.in(tongue.code()), Tongue.of(wording.closest(tongue.code())));
    }

    private String filled(String text, Tongue spoken) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        return text.replace("{school}", named(names.school(), "school", spoken)).replace("{teacher}", named(names.teacher(), "teacher", spoken));
    }

    private String named(String name, String what, Tongue spoken) {
        String plain = "survey.answer.plain." + what + (audience == Audience.FAMILY ? ".family" : "");
        // isolated, so that a name in one script does not turn a sentence in another around
        return name.isEmpty() ? TextBundle.in(spoken.locale()).get(plain) : "\u2068" + name + "\u2069";
    }

    /** What is wrong, in the page's own words. */
    String fault(Fault fault) {
        return own().of("survey.answer.fault." + fault.reason(), shown(fault.limit()));
    }

    /** What an answer has to keep to, said before; "" where there is nothing to say. */
    String hint(Item item) {
        Limits limits = item.asking().limits();
        return switch (item.type()) {
            case NUMBER -> range(limits.low(), limits.high());
            case DATE -> range(limits.from(), limits.until());
            case LINE -> longest(limits);
            // who writes in their own words is told who reads them
            case TEXT -> (longest(limits) + " " + own().get("survey.answer.hint.read")).strip();
            case MULTIPLE -> count(limits);
            case RANKING -> own().get("survey.answer.hint.ranking") + (limits.fewest() == null ? "" : " " + own().of("survey.answer.hint.ranking.fewest", shown(limits.fewest())));
            default -> "";
        };
    }

    private String longest(Limits limits) {
        return limits.longest() == null ? "" : own().of("survey.answer.hint.longest", shown(limits.longest()));
    }

    private String range(Object least, Object greatest) {
        if (least != null && greatest != null) {
            return own().of("survey.answer.hint.between", shown(least), shown(greatest));
        }
        return least != null ? own().of("survey.answer.hint.from", shown(least)) : greatest != null ? own().of("survey.answer.hint.until", shown(greatest)) : "";
    }

    private String count(Limits limits) {
        boolean fewer = limits.fewest() != null && limits.fewest() > 1;
        if (limits.most() == null) {
            return fewer ? own().of("survey.answer.hint.fewest", shown(limits.fewest())) : own().get("survey.answer.hint.any");
        }
        if (fewer) {
            return limits.fewest().equals(limits.most()) ? own().of("survey.answer.hint.exactly", shown(limits.most()))
                    : own().of("survey.answer.hint.some", shown(limits.fewest()), shown(limits.most()));
        }
        return own().of("survey.answer.hint.most", shown(limits.most()));
    }

    String day(LocalDate day) {
        return day.format(DAYS.computeIfAbsent(tongue.locale(), DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)::withLocale));
    }

    private String shown(Object limit) {
        return limit == null ? "" : limit instanceof LocalDate day ? day(day) : limit instanceof BigDecimal number ? number.toPlainString() : limit.toString();
    }

    private TextBundle own() {
        return TextBundle.in(tongue.locale());
    }
}
