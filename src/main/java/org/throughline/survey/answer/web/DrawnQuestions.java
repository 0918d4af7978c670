package org.throughline.survey.answer.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.throughline.platform.light.LightPages;
import org.throughline.platform.text.Tongue;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.instrument.entity.Questionnaire;

/** Draws the questions of a page. Before anything is answered all see the same, and most looks are such: those are drawn once. */
@ApplicationScoped
class DrawnQuestions {

    private static final int KEPT = 300;

    @Inject
    LightPages pages;

    private final Map<Unanswered, String> drawn = new ConcurrentHashMap<>();

    /** Parts of a page with their questions, as {@link QuestionView} makes them. */
    String draw(Tongue language, List<Map<String, Object>> parts) {
        return pages.render("survey-questions", language, Map.of("parts", parts));
    }

    String draw(Unanswered page, Supplier<List<Map<String, Object>>> parts) {
        String known = drawn.get(page);
        if (known != null) {
            return known;
        }
        if (drawn.size() >= KEPT) {
            drawn.clear();
        }
        String fresh = draw(page.language(), parts.get());
        drawn.put(page, fresh);
        return fresh;
    }

    /** What decides how a page looks on which nothing is answered, of a questionnaire that is the same for all. */
    record Unanswered(Questionnaire asked, List<UUID> items, Tongue language, Audience audience) {}
}
