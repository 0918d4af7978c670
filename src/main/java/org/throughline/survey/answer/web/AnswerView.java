package org.throughline.survey.answer.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.throughline.platform.text.Language;
import org.throughline.survey.answer.control.FamilyLinks;
import org.throughline.survey.answer.control.Visit;
import org.throughline.survey.answer.entity.Given;
import org.throughline.survey.campaign.entity.AccessCode;
import org.throughline.survey.campaign.entity.CampaignState;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.Option;
import org.throughline.survey.instrument.entity.Questionnaire;

/** What the templates of the answer path print. */
record AnswerView(HttpServletRequest request, Address address, Visit visit, Language language) {

    Map<String, Object> welcome() {
        Map<String, Object> model = base();
        model.put("welcome", visit.asked().welcome().in(language.code()));
        model.put("count", String.valueOf(visit.asked().items().size()));
        model.put("minutes", String.valueOf(Math.max(2, (visit.asked().items().size() + 3) / 4)));
        model.put("begun", visit.begun());
        model.put("byKey", visit.confidentiality() == Confidentiality.ANONYMOUS && !visit.byPublicLink());
        model.put("resume", path(String.valueOf(visit.page())));
        model.put("schools", visit.byPublicLink() && visit.schools().size() > 1
                ? visit.schools().stream().map(school -> Map.of("id", school.id().toString(), "name", school.name())).toList() : List.of());
        return model;
    }

    Map<String, Object> page(int number) {
        Questionnaire.Page page = visit.asked().pages().get(number - 1);
        int all = visit.asked().items().size();
        Map<String, Object> model = base();
        model.put("section", page.title().in(language.code()));
        model.put("first", String.valueOf(page.first()));
        model.put("last", String.valueOf(page.last()));
        model.put("all", String.valueOf(all));
        model.put("done", String.valueOf(page.last()));
        model.put("saved", !visit.answers().isEmpty());
        model.put("questions", page.items().stream().map(this::question).toList());
        model.put("isLast", number == visit.asked().pages().size());
        return model;
    }

    private Map<String, Object> question(Item item) {
        Given given = visit.answers().get(item.id());
        Map<String, Object> question = new HashMap<>();
        question.put("id", item.id().toString());
        question.put("text", item.text().in(language.code()));
        question.put("help", item.help().in(language.code()));
        question.put("type", item.type().name());
        question.put("words", given == null || given.words() == null ? "" : given.words());
        List<Map<String, Object>> options = new ArrayList<>();
        for (Option option : item.options()) {
            options.add(Map.of("value", String.valueOf(option.value()), "label", option.label().in(language.code()), "apart", option.apart(),
                    "chosen", given != null && given.values().contains(option.value())));
        }
        question.put("options", options);
        return question;
    }

    Map<String, Object> review() {
        List<Map<String, Object>> lines = new ArrayList<>();
        List<Questionnaire.Page> pages = visit.asked().pages();
        for (int i = 0; i < pages.size(); i++) {
            for (Item item : pages.get(i).items()) {
                lines.add(Map.of("text", item.text().in(language.code()), "answer", said(item), "path", path(String.valueOf(i + 1))));
            }
        }
        Map<String, Object> model = base();
        model.put("lines", lines);
        model.put("answered", String.valueOf(visit.answers().size()));
        model.put("all", String.valueOf(visit.asked().items().size()));
        model.put("nothing", visit.answers().isEmpty());
        model.put("back", path(String.valueOf(pages.size())));
        return model;
    }

    private String said(Item item) {
        Given given = visit.answers().get(item.id());
        if (given == null) {
            return "";
        }
        return given.words() != null ? given.words()
                : given.values().stream().map(value -> item.option(value).map(option -> option.label().in(language.code())).orElse(""))
                        .collect(Collectors.joining(", "));
    }

    Map<String, Object> later() {
        Map<String, Object> model = base();
        model.put("address", request.getScheme() + "://" + request.getHeader("Host") + path(""));
        model.put("resume", path(String.valueOf(visit.page())));
        return model;
    }

    Map<String, Object> thanks() {
        Map<String, Object> model = base();
        model.put("family", FamilyLinks.above(AccessCode.typed(address.code()).withoutKey().text()).map(code -> Address.path(request, code, "")).orElse(""));
        model.put("already", address.step().equals("already"));
        return model;
    }

    Map<String, Object> closed() {
        Map<String, Object> model = base();
        model.put("early", visit.state() == CampaignState.SCHEDULED || visit.state() == CampaignState.DRAFT);
        model.put("unsent", visit.begun());
        return model;
    }

    private Map<String, Object> base() {
        Map<String, Object> model = new HashMap<>();
        model.put("base", request.getContextPath());
        model.put("owner", visit.owner().isEmpty() ? "Throughline" : visit.owner());
        model.put("title", visit.title(language));
        model.put("languages", visit.languages().stream().map(one -> Map.of("code", one.code(), "label", one.label())).toList());
        model.put("school", visit.school());
        model.put("audience", visit.audience().name());
        model.put("confidentiality", visit.confidentiality().name());
        model.put("code", address.code());
        model.put("opens", day(visit.opensOn()));
        model.put("closes", day(visit.lastDay()));
        model.put("answerBy", visit.answerBy() == null ? "" : day(visit.answerBy()));
        return model;
    }

    private String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()));
    }

    private String path(String step) {
        return Address.path(request, address.code(), step);
    }
}
