package org.throughline.survey.editor.entity;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.survey.instrument.entity.Option;
import org.throughline.survey.instrument.entity.Wording;

/** An option of an item that is being made; its label may be missing. The parts are those of {@link Option}. */
public record Choice(int value, Boolean favorable, boolean apart, Wording label, String picture) {

    static Choice of(Option option) {
        return new Choice(option.value(), option.favorable(), option.apart(), option.label(), option.picture());
    }

    /** Favorable at the other end, as it is where an item is turned round; the same where that end is favorable already. */
    static List<Choice> turned(List<Choice> choices, boolean lowFavorable) {
        List<Choice> told = choices.stream().filter(choice -> choice.favorable() != null && !choice.apart()).sorted(Comparator.comparingInt(Choice::value)).toList();
        if (told.isEmpty() || told.get(0).favorable() == lowFavorable) {
            return choices;
        }
        Map<Integer, Boolean> other = new HashMap<>();
        for (int i = 0; i < told.size(); i++) {
            other.put(told.get(i).value(), told.get(told.size() - 1 - i).favorable());
        }
        return choices.stream().map(choice -> choice.favorable() == null || choice.apart() ? choice
                : new Choice(choice.value(), other.get(choice.value()), false, choice.label(), choice.picture())).toList();
    }

    Option option() {
        return new Option(value, favorable, apart, label, picture);
    }
}
