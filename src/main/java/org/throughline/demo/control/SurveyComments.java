package org.throughline.demo.control;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.throughline.survey.answer.entity.Form;
import org.throughline.survey.answer.entity.Given;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Questionnaire;

/** What some people of an audience add in their own words, each said once: at two schools by many, elsewhere by one. */
final class SurveyComments {

    private static final Map<String, Integer> MANY = Map.of("sch-maple-ridge", 24, "sch-eastfield", 12);
    private static final int FEW = 1;

    private final Map<String, Deque<String>> unsaid = new HashMap<>();

    SurveyComments(Telling telling, Audience audience) {
        telling.rows("comments.csv").stream().filter(row -> row.get("audience").equals(audience.name().toLowerCase(Locale.ROOT)))
                .forEach(row -> unsaid.computeIfAbsent(row.get("language"), key -> new ArrayDeque<>()).add(row.get("words")));
    }

    List<Form> into(List<Form> forms, List<SurveyForms.Voice> voices, Questionnaire asked, String school) {
        Item text = asked.items().stream().filter(item -> item.type() == ItemType.TEXT).findFirst().orElse(null);
        int left = text == null ? 0 : MANY.getOrDefault(school, FEW);
        List<Form> said = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            Form form = forms.get(i);
            Deque<String> words = unsaid.getOrDefault(voices.get(i).language(), new ArrayDeque<>());
            if (left > 0 && !words.isEmpty()) {
                Map<UUID, Given> answers = new HashMap<>(form.answers());
                answers.put(text.id(), Given.written(words.poll()));
                form = new Form(form.language(), form.homeLanguage(), form.gradeBand(), answers, form.group());
                left--;
            }
            said.add(form);
        }
        return said;
    }
}
