package org.throughline.vision.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.throughline.platform.text.Texts;
import org.throughline.vision.control.StepRow;

/** The steps of an adaptation as its page tells them. */
@ApplicationScoped
class History {

    @Inject
    Texts texts;

    @Inject
    Dates dates;

    List<Past> of(List<StepRow> steps) {
        return steps.stream().map(step -> new Past(step, dates.whole(step.at()), texts.get("vision.step." + step.state().key()), words(step))).toList();
    }

    /** The reason where one was given, the wording where it was new. */
    private static String words(StepRow step) {
        return step.reason() != null ? step.reason() : switch (step.state()) {
            case PROPOSED, REVISED -> step.how();
            case RETURNED, AGREED, IN_USE -> "";
        };
    }

    /** A step of the history with its day, its name and what was said. */
    public record Past(StepRow step, String day, String word, String words) {}
}
