package org.throughline.survey.reply.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.platform.text.Tongue;
import org.throughline.survey.reply.control.ReplyQueries;
import org.throughline.survey.reply.entity.Said;

/** What is typed of a reply: whose it is, by when, and its words, a part for each language. */
public class ReplyForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String owner;
    private LocalDate due;
    private final List<Part> parts = new ArrayList<>();

    /** English and Spanish always, then whatever else people were asked in. */
    void offer(Iterable<String> languages) {
        Said.LEAST.forEach(this::part);
        languages.forEach(this::part);
    }

    Part part(String language) {
        return parts.stream().filter(one -> one.language.equals(language)).findFirst().orElseGet(() -> {
            Part made = new Part(language);
            parts.add(made);
            return made;
        });
    }

    void fill(List<ReplyQueries.Words> words) {
        words.forEach(one -> {
            Part part = part(one.language());
            part.heard = one.heard();
            part.answer = one.answer();
        });
    }

    Map<String, Said> said() {
        Map<String, Said> said = new LinkedHashMap<>();
        parts.forEach(one -> said.put(one.language, new Said(one.heard, one.answer)));
        return said;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public LocalDate getDue() {
        return due;
    }

    public void setDue(LocalDate due) {
        this.due = due;
    }

    public List<Part> getParts() {
        return parts;
    }

    /** The words in one language. */
    public static class Part implements Serializable {

        private static final long serialVersionUID = 1L;

        private final String language;
        private String heard = "";
        private String answer = "";

        Part(String language) {
            this.language = language;
        }

        void hear(String sentence) {
            heard = sentence;
        }

        public String getLanguage() {
            return language;
        }

        public String getName() {
            return Tongue.of(language).label();
        }

        public boolean isNeeded() {
            return Said.LEAST.contains(language);
        }

        public String getHeard() {
            return heard;
        }

        public void setHeard(String heard) {
            this.heard = heard;
        }

        public String getAnswer() {
            return answer;
        }

        public void setAnswer(String answer) {
            this.answer = answer;
        }
    }
}
