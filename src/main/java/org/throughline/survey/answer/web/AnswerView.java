package org.throughline.survey.answer.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.throughline.platform.text.Tongue;
import org.throughline.survey.answer.control.FamilyLinks;
import org.throughline.survey.answer.control.Visit;
import org.throughline.survey.answer.entity.Filling;
import org.throughline.survey.answer.entity.Given;
import org.throughline.survey.answer.entity.Typed;
import org.throughline.survey.campaign.entity.AccessCode;
import org.throughline.survey.campaign.entity.CampaignState;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Questionnaire;

/** What the templates of the answer path print. */
record AnswerView(HttpServletRequest request, Address address, Visit visit, Tongue language) {

    private static final int MOST_STEPS = 12;

    /** @param opened the mark of the moment, where anybody can begin */
    Map<String, Object> welcome(String opened) {
        List<Item> asked = visit.filling().possible();
        Map<String, Object> model = base();
        model.put("welcome", words().said(visit.asked().welcome()));
        model.put("count", String.valueOf(asked.size()));
        model.put("minutes", String.valueOf(Questionnaire.minutes(asked.size())));
        model.put("needed", visit.asked().requires());
        model.put("begun", visit.begun());
        model.put("onePage", visit.onePage());
        model.put("kept", visit.sheet() == null ? "" : visit.sheet().asking().keptAs());
        model.put("group", visit.sheet() == null ? "" : visit.sheet().asking().group());
        model.put("byKey", visit.confidentiality() == Confidentiality.ANONYMOUS && !visit.byPublicLink());
        // this page also answers for steps of what was never begun
        model.put("begin", path(""));
        model.put("opened", opened);
        model.put("resume", path(String.valueOf(visit.page())));
        model.put("schools", visit.byPublicLink() && visit.schools().size() > 1
                ? visit.schools().stream().map(school -> Map.of("id", school.id().toString(), "name", school.name())).toList() : List.of());
        return model;
    }

    /** @param again whether it was answered wrong */
    Map<String, Object> sum(Shield.Sum sum, String school, boolean again) {
        Map<String, Object> model = base();
        model.put("begin", path(""));
        model.put("one", String.valueOf(sum.one()));
        model.put("other", String.valueOf(sum.other()));
        model.put("mark", sum.mark());
        model.put("chosen", school);
        model.put("again", again);
        return model;
    }

    Map<String, Object> page(int number, DrawnQuestions drawn) {
        List<Questionnaire.Page> pages = visit.pages();
        Filling filling = visit.filling();
        List<Item> items = filling.shown(pages.get(number - 1).items());
        long before = pages.subList(0, number - 1).stream().flatMap(page -> filling.shown(page.items()).stream()).filter(item -> item.type().asks()).count();
        long here = items.stream().filter(item -> item.type().asks()).count();
        boolean checked = request.getParameter("check") != null;
        QuestionView questions = new QuestionView(words(), filling, checked);
        List<Questionnaire.Part> parts = pages.get(number - 1).parts().stream().filter(part -> !filling.shown(part.items()).isEmpty()).toList();
        Map<String, Object> model = base();
        model.put("section", words().said(parts.size() > 1 ? visit.title() : parts.get(0).title()));
        Supplier<List<Map<String, Object>>> lines = () -> parts.stream()
                .map(part -> Map.<String, Object>of("title", words().said(part.title()), "blocks", questions.blocks(filling.shown(part.items())))).toList();
        boolean kiosk = Address.kiosk(request);
        boolean faulty = checked && filling.faulty(items);
        if (kiosk || faulty) {
            model.put("parts", lines.get());
        }
        if (!kiosk) {
            boolean alike = !checked && visit.asked().sameForAll() && items.stream().noneMatch(item -> filling.given(item).isPresent());
            model.put("questions", alike ? drawn.draw(new DrawnQuestions.Unanswered(visit.asked(), items.stream().map(Item::id).toList(), language, visit.audience()), lines)
                    : drawn.draw(language, lines.get()));
        }
        model.put("first", String.valueOf(before + 1));
        model.put("last", String.valueOf(before + here));
        model.put("all", String.valueOf(filling.possible().size()));
        model.put("saved", !visit.answers().isEmpty());
        model.put("faulty", faulty);
        // an answer of this page may bring more
        boolean last = filling.pageAfter(number) > pages.size() && items.stream().noneMatch(item -> visit.asked().deciding().contains(item.code()));
        model.put("isLast", last && !visit.onePage() && !kiosk);
        // what was said on one page is all before the eyes: there is nothing to look over
        model.put("ends", last && (visit.onePage() || kiosk));
        model.put("steps", kiosk ? steps(before + 1, before + here, filling.possible().size()) : List.of());
        return model;
    }

    /** The questions there may be, for a child to see how far it is; none where they are too many to see. */
    private static List<Map<String, String>> steps(long first, long last, int all) {
        return all > MOST_STEPS ? List.of() : IntStream.rangeClosed(1, all)
                .mapToObj(one -> Map.of("number", String.valueOf(one), "state", one < first ? "done" : one <= last ? "now" : "")).toList();
    }

    Map<String, Object> review() {
        Filling filling = visit.filling();
        List<Map<String, Object>> lines = new ArrayList<>();
        List<Questionnaire.Page> pages = visit.pages();
        for (int i = 0; i < pages.size(); i++) {
            for (Item item : filling.shown(pages.get(i).items())) {
                if (item.type().asks()) {
                    lines.add(Map.of("text", words().said(item.text()), "answer", filling.given(item).map(given -> said(item, given)).orElse(""),
                            "fault", filling.fault(item).map(words()::fault).orElse(""), "path", path(String.valueOf(i + 1))));
                }
            }
        }
        Map<String, Object> model = base();
        model.put("lines", lines);
        model.put("answered", String.valueOf(filling.counting().size()));
        model.put("all", String.valueOf(lines.size()));
        model.put("nothing", filling.questions().stream().noneMatch(item -> filling.given(item).isPresent()));
        model.put("faulty", filling.faulty(filling.questions()));
        model.put("back", path(String.valueOf(filling.pageBefore(pages.size() + 1))));
        return model;
    }

    private String said(Item item, Given given) {
        if (given.words() != null) {
            return item.type() == ItemType.DATE ? Typed.day(given.words()).map(words()::day).orElse(given.words()) : given.words();
        }
        return given.values().stream().map(value -> (item.type() == ItemType.RANKING ? given.place(value).map(place -> place + ". ").orElse("") : "")
                + item.option(value).map(option -> words().in(option.label())).orElse("")).collect(Collectors.joining(", "));
    }

    private AnswerWords words() {
        return new AnswerWords(language, visit.audience(), visit.names());
    }

    Map<String, Object> later() {
        Map<String, Object> model = base();
        model.put("address", request.getScheme() + "://" + request.getHeader("Host") + path(""));
        model.put("resume", path(String.valueOf(visit.page())));
        return model;
    }

    /** @param card whether it was answered by a card of a class, whose device is the next child's then */
    Map<String, Object> thanks(boolean card) {
        Map<String, Object> model = base();
        model.put("family", FamilyLinks.above(AccessCode.typed(address.code()).withoutKey().text()).map(code -> Address.path(request, code, "")).orElse(""));
        model.put("already", address.step().equals("already"));
        model.put("held", address.step().equals("held"));
        model.put("again", card ? Address.way(request) + "?lang=" + language.code() : "");
        return model;
    }

    Map<String, Object> leftOut() {
        Map<String, Object> model = base();
        model.put("why", visit.leftOut());
        return model;
    }

    Map<String, Object> closed() {
        Map<String, Object> model = base();
        model.put("early", visit.state() == CampaignState.SCHEDULED || visit.state() == CampaignState.DRAFT);
        model.put("full", visit.open() && visit.full());
        model.put("unsent", visit.begun());
        return model;
    }

    private Map<String, Object> base() {
        Map<String, Object> model = new HashMap<>();
        model.put("base", request.getContextPath());
        model.put("owner", visit.owner().isEmpty() ? "Throughline" : visit.owner());
        model.put("title", visit.title().in(language.code()));
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
        return words().day(day);
    }

    private String path(String step) {
        return Address.path(request, address.code(), step);
    }
}
