package org.throughline.survey.transfer.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.survey.instrument.entity.Wording;

/** A survey as LimeSurvey has it, from either of its files, with plain texts. */
final class LimeSurvey {

    String base = "en";
    final Set<String> languages = new LinkedHashSet<>();
    Wording title = Wording.NONE;
    Wording description = Wording.NONE;
    Wording welcome = Wording.NONE;
    Wording thanks = Wording.NONE;
    boolean mails;
    int quotas;
    final List<Group> groups = new ArrayList<>();

    /** A page of questions. */
    static final class Group {
        final String place;
        Wording title = Wording.NONE;
        Wording description = Wording.NONE;
        String relevance = "";
        String chance = "";
        final List<Question> questions = new ArrayList<>();

        Group(String place) {
            this.place = place;
        }
    }

    /** A question of one of LimeSurvey's types, which have a letter each. */
    static final class Question {
        final String code;
        String type = "";
        Wording text = Wording.NONE;
        Wording help = Wording.NONE;
        String relevance = "";
        String pattern = "";
        String mandatory = "";
        boolean other;
        /** What codes like 282267X2473X22829 call it. */
        String number = "";
        final List<Part> subquestions = new ArrayList<>();
        final List<Part> answers = new ArrayList<>();
        /** By name; those in several languages in the base language. */
        final Map<String, String> attributes = new LinkedHashMap<>();

        Question(String code) {
            this.code = code;
        }

        String attribute(String name) {
            return attributes.getOrDefault(name, "").strip();
        }

        List<Part> subquestions(int scale) {
            return subquestions.stream().filter(part -> part.scale == scale).toList();
        }

        List<Part> answers(int scale) {
            return answers.stream().filter(part -> part.scale == scale).toList();
        }
    }

    /** A subquestion or an answer. */
    static final class Part {
        final String code;
        final int scale;
        Wording text;
        String relevance = "";

        Part(String code, int scale, Wording text) {
            this.code = code;
            this.scale = scale;
            this.text = text;
        }
    }
}
