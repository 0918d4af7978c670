package org.throughline.survey.transfer.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.survey.instrument.entity.Wording;

/** Answers that other programs have built in and translate themselves, so that no file holds their words. */
enum FixedWords {
    YES("Yes", "Sí", "نعم", "Oui", "Ja", "Sì", "Да", "Sim"),
    NO("No", "No", "لا", "Non", "Nein", "No", "Нет", "Não"),
    UNCERTAIN("Uncertain", "No estoy seguro", "غير متأكد", "Pas certain", "Unsicher", "Incerto", "Не уверен", "Incerto"),
    INCREASE("Increase", "Aumentó", "زيادة", "Augmentation", "Zunahme", "Aumento", "Увеличение", "Aumento"),
    SAME("Same", "Igual", "كما هو", "Sans changement", "Gleich", "Uguale", "Без изменений", "Igual"),
    DECREASE("Decrease", "Disminuyó", "نقصان", "Diminution", "Abnahme", "Diminuzione", "Уменьшение", "Diminuição"),
    FEMALE("Female", "Femenino", "أنثى", "Féminin", "Weiblich", "Femmina", "Женский", "Feminino"),
    MALE("Male", "Masculino", "ذكر", "Masculin", "Männlich", "Maschio", "Мужской", "Masculino"),
    OTHER("Other", "Otro", "آخر", "Autre", "Sonstiges", "Altro", "Другое", "Outro"),
    WHICH("Other: which?", "Otro: ¿cuál?", "آخر: ما هو؟", "Autre : lequel ?", "Sonstiges: welches?", "Altro: quale?", "Другое: какое?", "Outro: qual?"),
    COMMENT("Comment", "Comentario", "تعليق", "Commentaire", "Kommentar", "Commento", "Комментарий", "Comentário");

    private static final List<String> LANGUAGES = List.of("en", "es", "ar", "fr", "de", "it", "ru", "pt");

    private final String[] words;

    FixedWords(String... words) {
        this.words = words;
    }

    /** In those of the languages that are known here; at least in English. */
    Wording in(Set<String> languages) {
        Map<String, String> there = new LinkedHashMap<>();
        for (String language : languages) {
            int known = LANGUAGES.indexOf(base(language));
            if (known >= 0) {
                there.put(language, words[known]);
            }
        }
        there.putIfAbsent(there.isEmpty() ? "en" : there.keySet().iterator().next(), words[0]);
        return new Wording(there);
    }

    static boolean speaks(String language) {
        return LANGUAGES.contains(base(language));
    }

    private static String base(String language) {
        return language.split("-")[0];
    }
}
