package org.throughline.survey.answer.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.throughline.survey.answer.entity.Given;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Option;

/**
 * The answers of one page as the browser sends them: by the id of the item; places of a ranking by id and option, and
 * what is set apart from something typed or ranked by id and "apart".
 */
record AnswerForm(HttpServletRequest request, List<Item> asked) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,2}");

    Set<UUID> items() {
        return asked.stream().map(Item::id).collect(Collectors.toSet());
    }

    Map<UUID, Given> answers() {
        Map<UUID, Given> answers = new LinkedHashMap<>();
        asked.forEach(item -> given(item).ifPresent(given -> answers.put(item.id(), given)));
        return answers;
    }

    private Optional<Given> given(Item item) {
        String name = item.id().toString();
        if (item.type().isTyped()) {
            String[] sent = request.getParameterValues(name);
            return sent != null && !sent[0].isBlank() ? Optional.of(Given.written(sent[0])) : chosen(name + ".apart");
        }
        if (item.type() == ItemType.RANKING) {
            Map<Integer, Integer> places = new LinkedHashMap<>();
            for (Option option : item.options()) {
                numbers(name + "." + option.value()).stream().filter(place -> place > 0).findFirst().ifPresent(place -> places.put(option.value(), place));
            }
            return places.isEmpty() ? chosen(name + ".apart") : Optional.of(Given.ranked(places));
        }
        return chosen(name);
    }

    private Optional<Given> chosen(String name) {
        List<Integer> values = numbers(name);
        return values.isEmpty() ? Optional.empty() : Optional.of(Given.chosen(values));
    }

    private List<Integer> numbers(String name) {
        String[] sent = request.getParameterValues(name);
        return sent == null ? List.of() : Arrays.stream(sent).filter(value -> NUMBER.matcher(value).matches()).map(Integer::valueOf).toList();
    }
}
