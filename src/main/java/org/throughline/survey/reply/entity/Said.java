package org.throughline.survey.reply.entity;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Objects;

/** What was heard, in one sentence, and what is answered, in one language; the answer is "" until there is one. */
@Embeddable
public record Said(String heard, String answer) {

    /** The languages without which nothing goes out. */
    public static final List<String> LEAST = List.of("en", "es");

    public Said {
        heard = Objects.requireNonNullElse(heard, "").strip();
        answer = Objects.requireNonNullElse(answer, "").strip();
    }

    boolean whole() {
        return !heard.isEmpty() && !answer.isEmpty();
    }

    boolean blank() {
        return heard.isEmpty() && answer.isEmpty();
    }
}
