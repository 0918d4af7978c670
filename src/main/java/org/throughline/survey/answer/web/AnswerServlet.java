package org.throughline.survey.answer.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.platform.light.LightServlet;
import org.throughline.platform.text.Language;
import org.throughline.platform.text.Tongue;
import org.throughline.platform.web.ActsWithoutSession;
import org.throughline.survey.answer.control.Answering;
import org.throughline.survey.answer.control.FamilyLinks;
import org.throughline.survey.answer.control.Visit;
import org.throughline.survey.answer.entity.AnswersUnfit;
import org.throughline.survey.answer.entity.CodeUnknown;
import org.throughline.survey.answer.entity.Filling;
import org.throughline.survey.answer.entity.NothingAnswered;
import org.throughline.survey.answer.entity.NotTakingAnswers;
import org.throughline.survey.campaign.entity.CampaignState;
import org.throughline.survey.instrument.entity.Questionnaire;

/**
 * The answer path, /s/code and what follows it. No cookie, no session, no script: the code in the address is the right
 * to act, and every step is a page of its own. Each Next saves.
 */
@WebServlet({"/s", "/s/*", "/k", "/k/*"})
public class AnswerServlet extends LightServlet implements ActsWithoutSession {

    private static final List<Language> ALL = List.of(Language.values());
    private static final int TOO_MANY = 429;
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

    @Inject
    transient Answering answering;

    @Inject
    transient FamilyLinks families;

    @Inject
    transient Pace pace;

    @Inject
    transient Shield shield;

    @Inject
    transient DrawnQuestions drawn;

    /** Asks who comes too fast to wait; nothing is done then, so nothing is lost. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Address address = Address.of(request);
        boolean goesOn = "POST".equals(request.getMethod()) && !address.code().isEmpty() && !address.step().isEmpty();
        if (pace.request(request.getRemoteAddr()) && (!goesOn || pace.act(address.code()))) {
            super.service(request, response);
        } else {
            wait(request, response);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Address address = Address.of(request);
        if (address.code().isEmpty()) {
            String typed = request.getParameter("code");
            if (typed != null && !typed.isBlank()) {
                // a reader of QR codes types the whole address
                String code = typed.strip().replaceFirst("^https?://.*/[sk]/", "");
                response.sendRedirect(Address.path(request, code.replaceAll("[^\\p{L}\\p{N}-]", ""), ""));
            } else {
                codePage(request, response, false);
            }
            return;
        }
        try {
            show(request, response, address);
        } catch (CodeUnknown unknown) {
            Optional<FamilyLinks.Family> family = families.of(address.code());
            if (family.isPresent() && family.get().state() != CampaignState.OPEN) {
                // what is early or over says so in the same words as for one child
                show(request, response, new Address(family.get().children().get(0).code(), ""));
                return;
            }
            if (family.isPresent()) {
                Language language = Language.ofCode(request.getParameter("lang")).or(() -> Language.ofCode(family.get().campaign().language())).orElse(Language.EN);
                pages.send(response, "survey-family", language, new FamilyView(request, family.get(), language).model());
                return;
            }
            unknown(request, response);
        }
    }

    private void show(HttpServletRequest request, HttpServletResponse response, Address address) throws IOException {
        Visit visit = visit(request, address);
        Tongue language = language(request, visit);
        AnswerView view = new AnswerView(request, address, visit, language);
        if (visit.sent()) {
            pages.send(response, Address.kiosk(request) ? "kiosk-thanks" : "survey-thanks", language, view.thanks(Address.kiosk(request) || visit.invited() && families.card(address.code())));
        } else if (visit.open() && !visit.leftOut().isEmpty()) {
            pages.send(response, "survey-left-out", language, view.leftOut());
        } else if (!visit.open() || visit.full()) {
            pages.send(response, "survey-closed", language, view.closed());
        } else if (address.step().isEmpty() || !visit.begun()) {
            pages.send(response, Address.kiosk(request) ? "kiosk-welcome" : "survey-welcome", language, view.welcome(visit.byPublicLink() ? shield.opened(address.code()) : ""));
        } else if (address.step().equals("review")) {
            pages.send(response, "survey-review", language, view.review());
        } else if (address.step().equals("later")) {
            pages.send(response, "survey-later", language, view.later());
        } else {
            int number = address.page();
            if (number < 1 || number > visit.pages().size()) {
                go(request, response, address.code(), "");
                return;
            }
            int shown = visit.filling().pageAfter(number - 1);
            if (shown == number) {
                pages.send(response, Address.kiosk(request) ? "kiosk-page" : "survey-page", language, view.page(number, drawn));
            } else {
                // what it asked is hidden by an answer given since
                go(request, response, address.code(), step(visit, shown));
            }
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Address address = Address.of(request);
        try {
            act(request, response, address);
        } catch (CodeUnknown unknown) {
            unknown(request, response);
        } catch (NothingAnswered | AnswersUnfit refused) {
            go(request, response, address.code(), "review");
        } catch (NotTakingAnswers refused) {
            // the page of the code says what is the case
            go(request, response, address.code(), "");
        }
    }

    private void act(HttpServletRequest request, HttpServletResponse response, Address address) throws IOException {
        if (address.step().isEmpty()) {
            begin(request, response, address);
        } else if (address.step().equals("review")) {
            Visit visit = answering.visit(address.code());
            String suspicion = shield.suspicion(address.code(), visit.filling().questions().size());
            go(request, response, address.code(), thanks(answering.send(address.code(), visit, Set.of(), Map.of(), suspicion), suspicion));
        } else {
            save(request, response, address);
        }
    }

    private static String thanks(boolean sent, String suspicion) {
        return !sent ? "already" : suspicion.isEmpty() ? "thanks" : "held";
    }

    private void begin(HttpServletRequest request, HttpServletResponse response, Address address) throws IOException {
        // many share the word of a public survey; any other code is one person's
        Visit visit = answering.visit(address.code());
        boolean open = visit.byPublicLink();
        String sum = text(request, "sum");
        Shield.Entry entry = !open ? pace.act(address.code()) ? Shield.Entry.GOES : Shield.Entry.WAITS
                : sum.isEmpty() ? shield.enter(request.getRemoteAddr(), address.code(), text(request, "opened"))
                : shield.answered(sum, text(request, "answer"), text(request, "go").equals("without"));
        switch (entry) {
            case WAITS -> wait(request, response);
            case IS_ASKED -> {
                Tongue language = language(request, visit);
                pages.send(response, "survey-sum", language, new AnswerView(request, address, visit, language).sum(shield.sum(), text(request, "school"), !text(request, "sum").isEmpty()));
            }
            default -> {
                String code = answering.begin(address.code(), visit, wish(request).map(Tongue::of).orElse(Language.EN), school(request),
                        entry == Shield.Entry.GOES_UNPROVEN ? "UNPROVEN" : "");
                if (open) {
                    shield.began(code);
                }
                go(request, response, code, "1");
            }
        }
    }

    private void wait(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(TOO_MANY);
        response.setHeader("Retry-After", "60");
        Map<String, Object> model = model(request, ALL);
        model.put("owner", "Throughline");
        pages.send(response, "survey-wait", language(request, ALL), model);
    }

    private Visit visit(HttpServletRequest request, Address address) {
        Visit visit = answering.visit(address.code());
        return Address.kiosk(request) ? visit.oneByOne() : visit;
    }

    private void save(HttpServletRequest request, HttpServletResponse response, Address address) throws IOException {
        Visit visit = visit(request, address);
        List<Questionnaire.Page> all = visit.pages();
        int number = address.page();
        if (number < 1 || number > all.size()) {
            // not a page that is missing: such refusals are written down, and the address holds a code
            go(request, response, address.code(), "");
            return;
        }
        AnswerForm form = new AnswerForm(request, visit.filling().shown(all.get(number - 1).items()));
        Filling after = visit.filling().with(form.asked(), form.answers());
        String wish = Objects.requireNonNullElse(request.getParameter("go"), "next");
        boolean ends = wish.equals("send") && after.pageAfter(number) > all.size() && !after.counting().isEmpty() && !after.faulty(after.questions());
        if (ends && visit.open() && visit.begun()) {
            finish(request, response, visit, form);
            return;
        }
        boolean faulty = List.of("next", "send").contains(wish) && after.faulty(form.asked());
        int next = faulty ? number : switch (wish) {
            case "back" -> after.pageBefore(number);
            case "stay", "later" -> number;
            default -> after.pageAfter(number);
        };
        if (visit.open() && visit.begun()) {
            answering.save(visit, form.items(), form.answers(), language(request, visit), Math.max(1, Math.min(next, all.size())));
        }
        go(request, response, address.code(), wish.equals("later") ? "later" : step(visit, next), faulty ? "check=1" : "");
    }

    /** The answers of the last page and the sending are one transaction. */
    private void finish(HttpServletRequest request, HttpServletResponse response, Visit visit, AnswerForm form) throws IOException {
        String code = Address.of(request).code();
        try {
            String suspicion = shield.suspicion(code, visit.filling().questions().size());
            go(request, response, code, thanks(answering.send(code, visit, form.items(), form.answers(), suspicion), suspicion));
        } catch (NothingAnswered | AnswersUnfit refused) {
            // another tab changed what is asked: what this page says is not lost
            answering.save(visit, form.items(), form.answers(), language(request, visit), visit.page());
            throw refused;
        }
    }

    private static String step(Visit visit, int page) {
        return page < 1 ? "" : page > visit.pages().size() ? "review" : String.valueOf(page);
    }

    private static void go(HttpServletRequest request, HttpServletResponse response, String code, String step) {
        go(request, response, code, step, "");
    }

    /** After every act the browser is sent to a page that can be loaded again without acting again. */
    private static void go(HttpServletRequest request, HttpServletResponse response, String code, String step, String more) {
        String query = Stream.of(wish(request).map(wished -> "lang=" + wished).orElse(""), more).filter(part -> !part.isEmpty()).collect(Collectors.joining("&"));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", Address.path(request, code, step) + (query.isEmpty() ? "" : "?" + query));
    }

    /** The code of the language wished for, if it looks like one. */
    private static Optional<String> wish(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("lang")).filter(code -> LANGUAGE.matcher(code).matches());
    }

    private void unknown(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pace.unknown(request.getRemoteAddr());
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        codePage(request, response, true);
    }

    private void codePage(HttpServletRequest request, HttpServletResponse response, boolean unknown) throws IOException {
        Map<String, Object> model = model(request, ALL);
        model.put("owner", "Throughline");
        model.put("unknown", unknown);
        model.put("way", Address.way(request));
        pages.send(response, Address.kiosk(request) ? "kiosk-code" : "survey-code", language(request, ALL), model);
    }

    /** The one chosen now, or before, or by the invitation, or the browser's. */
    private static Tongue language(HttpServletRequest request, Visit visit) {
        return wish(request).flatMap(code -> visit.languages().stream().filter(one -> one.code().equals(code)).findFirst())
                .orElseGet(() -> visit.language() != null ? visit.language() : Tongue.preferred(Collections.list(request.getLocales()), visit.languages()));
    }

    private static UUID school(HttpServletRequest request) {
        String school = request.getParameter("school");
        return school == null || !school.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? null : UUID.fromString(school);
    }
}
