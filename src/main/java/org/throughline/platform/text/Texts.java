package org.throughline.platform.text;

import jakarta.enterprise.context.RequestScoped;

/** The texts in the language of the person who asks. */
@RequestScoped
public class Texts {

    private Language language = Language.EN;

    public void speak(Language chosen) {
        language = chosen;
    }

    public Language language() {
        return language;
    }

    public String get(String key) {
        return TextBundle.in(language.locale()).get(key);
    }

    public String of(String key, Object... parameters) {
        return TextBundle.in(language.locale()).of(key, parameters);
    }
}
