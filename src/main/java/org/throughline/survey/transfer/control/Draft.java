package org.throughline.survey.transfer.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.survey.instrument.entity.Grid;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Limits;
import org.throughline.survey.instrument.entity.Option;
import org.throughline.survey.instrument.entity.Wording;

/** An item while its file is read: its condition still speaks of the file's names. */
final class Draft {

    final String source;
    final ItemType type;
    final Wording text;
    Wording help = Wording.NONE;
    final List<Option> options = new ArrayList<>();
    /** The file's codes of the options, with their values here. */
    final Map<String, Integer> values = new LinkedHashMap<>();
    boolean required;
    boolean shuffled;
    Limits limits = Limits.NONE;
    Grid grid;
    /** As the file has it; null where it is always asked. */
    Formula when;
    String whenInWords = "";

    Draft(String source, ItemType type, Wording text) {
        this.source = source;
        this.type = type;
        this.text = text;
    }

    /** Numbered from 1 in the order shown. */
    int option(String code, Wording label) {
        return option(options.size() + 1, code, null, label);
    }

    int option(int value, String code, Boolean favorable, Wording label) {
        options.add(new Option(value, favorable, false, label));
        values.put(code, value);
        return value;
    }

    /** Shown only if the formula holds, besides what is asked of it already. */
    Draft onlyWhen(Formula formula, String inWords) {
        if (formula != null) {
            when = when == null ? formula : new Formula.All(List.of(when, formula));
            whenInWords = whenInWords.isEmpty() ? inWords : whenInWords + " and " + inWords;
        }
        return this;
    }
}
