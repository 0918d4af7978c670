package org.throughline.survey.editor.entity;

import org.throughline.survey.instrument.entity.Option;
import org.throughline.survey.instrument.entity.Wording;

/** An option of an item that is being made; its label may be missing. The parts are those of {@link Option}. */
public record Choice(int value, Boolean favorable, boolean apart, Wording label, String picture) {

    static Choice of(Option option) {
        return new Choice(option.value(), option.favorable(), option.apart(), option.label(), option.picture());
    }

    Option option() {
        return new Option(value, favorable, apart, label, picture);
    }
}
