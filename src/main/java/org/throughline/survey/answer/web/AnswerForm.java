package org.throughline.survey.answer.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.survey.answer.entity.Given;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Questionnaire;

/** The answers of one page as the browser sends them: by the id of the item. */
record AnswerForm(HttpServletRequest request, Questionnaire.Page page) {

    Set<UUID> items() {
        return page.items().stream().map(Item::id).collect(Collectors.toSet());
    }

    Map<UUID, Given> answers() {
        Map<UUID, Given> answers = new LinkedHashMap<>();
        for (Item item : page.items()) {
            String[] sent = request.getParameterValues(item.id().toString());
            if (sent != null && sent.length > 0) {
                answers.put(item.id(), item.type() == ItemType.TEXT ? Given.written(sent[0].replace("\u0000", "")) : Given.chosen(numbers(sent)));
            }
        }
        return answers;
    }

    private static List<Integer> numbers(String... sent) {
        return Arrays.stream(sent).filter(value -> value.matches("[0-9]{1,2}")).map(Integer::valueOf).toList();
    }
}
