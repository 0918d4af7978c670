package org.throughline.survey.transfer.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.throughline.survey.instrument.entity.Condition;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Option;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.transfer.entity.NotCarried;
import org.throughline.survey.transfer.entity.NotCarried.Reason;

/** What is alike in writing to other programs: names they take, conditions in their words, the list of what is lost. */
final class Leaving {

    final List<NotCarried> lost = new ArrayList<>();
    final String base;
    /** The base first. */
    final List<String> languages = new ArrayList<>();
    private final Map<String, ConditionWriting.Named> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final boolean limeSurvey;

    Leaving(Questionnaire of, boolean limeSurvey) {
        this.limeSurvey = limeSurvey;
        Set<String> all = new TreeSet<>(of.title().languages());
        of.items().forEach(item -> all.addAll(item.text().languages()));
        base = all.contains("en") ? "en" : all.iterator().next();
        languages.add(base);
        all.stream().filter(language -> !language.equals(base)).forEach(languages::add);
    }

    void lost(String place, String what, Reason reason) {
        lost.add(new NotCarried(place, what, reason));
    }

    /** A name that the other side takes, not given before. */
    String free(String code, String allowed, int longest) {
        String plain = code.replaceAll("[^" + allowed + "]", "");
        String wanted = plain.isEmpty() || !Character.isLetter(plain.charAt(0)) ? "q" + plain : plain;
        String start = wanted.length() > longest ? wanted.substring(0, longest) : wanted;
        String one = start;
        for (int number = 2; !taken.add(one.toLowerCase(Locale.ROOT)); number++) {
            one = start.substring(0, Math.min(start.length(), longest - String.valueOf(number).length())) + number;
        }
        return one;
    }

    void named(Item item, String name, String optionPrefix) {
        names.put(item.code(), new ConditionWriting.Named(name, item.type(), ConditionWriting.numbered(item.options(), optionPrefix)));
        if (!name.equals(item.code())) {
            lost(item.code(), name, Reason.RENAMED);
        }
    }

    String name(Item item) {
        return names.get(item.code()).name();
    }

    String when(String place, Condition condition) {
        try {
            return new ConditionWriting(names, limeSurvey).said(condition);
        } catch (Formula.Beyond beyond) {
            lost(place, condition.toString(), Reason.CONDITION);
            return "";
        }
    }

    /** What neither of the other formats has a place for. */
    void tell(Item item) {
        if (item.commitment() != null) {
            lost(item.code(), item.text().in(base), Reason.UNTIED);
        }
        if (item.asking().scoring().construct() != null) {
            lost(item.code(), item.asking().scoring().construct().name().in(base), Reason.CONSTRUCT);
        }
        if (!item.asking().areas().isEmpty()) {
            lost(item.code(), item.asking().areas().toString(), Reason.PROTECTED);
        }
        if (item.type() == ItemType.SMILEYS || item.type() == ItemType.PICTURES || item.options().stream().anyMatch(option -> option.picture() != null)) {
            lost(item.code(), item.text().in(base), Reason.PICTURE);
        }
        item.options().stream().filter(Option::apart).forEach(option -> lost(item.code(), option.label().in(base), Reason.APART));
    }
}
