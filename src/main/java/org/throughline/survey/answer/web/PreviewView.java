package org.throughline.survey.answer.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.platform.text.TextBundle;
import org.throughline.platform.text.Tongue;
import org.throughline.survey.answer.control.Previewing;
import org.throughline.survey.answer.control.Visit;
import org.throughline.survey.answer.entity.Filling;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.Section;

/** All questions of a campaign on one page, with what a parent wants to know of them; nothing can be sent. */
record PreviewView(HttpServletRequest request, Previewing.Preview preview, Tongue language) {

    Map<String, Object> model() {
        AnswerWords words = new AnswerWords(language, preview.audience(), new Visit.Names("", ""));
        QuestionView questions = new QuestionView(words, new Filling(preview.asked(), Map.of()), false);
        Map<String, Object> model = new HashMap<>();
        model.put("base", request.getContextPath());
        model.put("owner", preview.owner().isEmpty() ? "Throughline" : preview.owner());
        model.put("title", preview.title().in(language.code()));
        model.put("languages", preview.languages().stream().map(one -> Map.of("code", one.code(), "label", one.label())).toList());
        model.put("audience", preview.audience().name());
        model.put("confidentiality", preview.confidentiality().name());
        model.put("opens", day(words, preview.opensOn()));
        model.put("closes", day(words, preview.lastDay()));
        model.put("over", preview.over());
        model.put("touching", preview.asked().touchesProtectedAreas());
        model.put("welcome", words.said(preview.asked().welcome()));
        model.put("parts", preview.over() ? List.of() : preview.asked().sections().stream()
                .map(section -> Map.of("title", words.said(section.title()), "blocks", marked(questions.blocks(section.items()), section))).toList());
        return model;
    }

    private List<Map<String, Object>> marked(List<Map<String, Object>> blocks, Section section) {
        TextBundle texts = TextBundle.in(language.locale());
        for (Map<String, Object> block : blocks) {
            for (Object one : (List<?>) block.get("questions")) {
                @SuppressWarnings("unchecked")
                Map<String, Object> question = (Map<String, Object>) one;
                Item item = section.items().stream().filter(each -> each.id().toString().equals(question.get("id"))).findFirst().orElseThrow();
                question.put("areas", item.asking().areas().stream().sorted().map(area -> texts.get("ways.area." + area)).toList());
                question.put("sometimes", !item.asking().when().items().isEmpty() || !section.when().items().isEmpty());
            }
        }
        return blocks;
    }

    private static String day(AnswerWords words, LocalDate day) {
        return words.day(day);
    }
}
