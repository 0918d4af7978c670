package org.throughline.survey.answer.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.platform.Ids;
import org.throughline.platform.NotFound;
import org.throughline.platform.light.LightServlet;
import org.throughline.platform.text.Language;
import org.throughline.platform.text.Tongue;
import org.throughline.platform.web.ContentPolicy;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.answer.control.TryingOut;
import org.throughline.survey.answer.control.Visit;
import org.throughline.survey.answer.entity.Filling;
import org.throughline.survey.answer.entity.Given;
import org.throughline.survey.instrument.entity.Item;

/**
 * The pages of the answer path for a preview, in a frame of the preview page. Its forms are sent by GET: each step is an
 * address that holds all that was answered, and nothing changes anywhere.
 */
@WebServlet("/survey/preview")
public class TryOutServlet extends LightServlet {

    @Inject
    transient TryingOut previewing;

    @Inject
    transient DrawnQuestions drawn;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setHeader("Content-Security-Policy", ContentPolicy.FRAMED_BY_US);
        TryingOut.TriedOut previewed = text(request, "draft").isEmpty() ? previewing.edition(InstrumentId.of(text(request, "instrument")))
                : NotFound.unless(previewing.draft(Ids.parse(text(request, "draft"))).orElse(null));
        // of those that it is stored in
        Tongue language = previewed.languages().stream().filter(text(request, "language")::equals).findFirst().map(Tongue::of).orElse(Language.EN);
        boolean whole = text(request, "as").equals("print");
        Visit visit = previewing.visit(previewed.asked(), whole, previewing.carried(text(request, "given")));
        int number = whole ? 1 : number(request, visit.pages().size());
        if (!text(request, "go").isEmpty()) {
            go(request, response, visit, number);
        } else {
            show(request, response, visit, number, language, whole);
        }
    }

    private void show(HttpServletRequest request, HttpServletResponse response, Visit visit, int number, Tongue language, boolean whole) throws IOException {
        AnswerView view = new AnswerView(request, new Address("", ""), visit, language);
        boolean end = number > visit.pages().size();
        Map<String, Object> model = new HashMap<>(number == 0 || end ? view.welcome("") : view.page(number, drawn));
        model.put("title", visit.asked().title().in(language.code()));
        model.put("languages", List.of());
        model.put("preview", whole ? "print" : "screen");
        model.put("saved", false);
        model.put("keep", kept(request, number == 0 ? 1 : number).entrySet().stream().map(one -> Map.of("name", one.getKey(), "value", one.getValue())).toList());
        // what is promised is a campaign's
        model.remove("confidentiality");
        model.put("again", "preview?" + query(kept(request, 0), ""));
        pages.send(response, number == 0 ? "survey-welcome" : end ? "survey-preview-end" : "survey-page", language, model);
    }

    private void go(HttpServletRequest request, HttpServletResponse response, Visit visit, int number) throws IOException {
        Filling before = visit.filling();
        List<Item> asked = number < 1 || number > visit.pages().size() ? List.of() : before.shown(visit.pages().get(number - 1).items());
        AnswerForm form = new AnswerForm(request, asked);
        Filling after = before.with(asked, form.answers());
        boolean back = text(request, "go").equals("back");
        boolean stays = !back && after.faulty(asked);
        Map<UUID, Given> answers = new LinkedHashMap<>();
        for (Item item : visit.asked().items()) {
            after.given(item).ifPresent(given -> answers.put(item.id(), given));
        }
        Map<String, String> next = kept(request, stays ? number : back ? after.pageBefore(number) : after.pageAfter(number));
        next.put("given", previewing.carried(answers));
        response.sendRedirect("preview?" + query(next, stays ? "check=1" : ""));
    }

    private static Map<String, String> kept(HttpServletRequest request, int page) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String name : List.of("instrument", "draft", "language", "as", "given")) {
            if (!text(request, name).isEmpty()) {
                kept.put(name, text(request, name));
            }
        }
        kept.put("page", String.valueOf(page));
        return kept;
    }

    private static String query(Map<String, String> parameters, String more) {
        return parameters.entrySet().stream().map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"))
                + (more.isEmpty() ? "" : "&" + more);
    }

    private static int number(HttpServletRequest request, int pages) {
        String page = text(request, "page");
        return page.matches("[0-9]{1,3}") ? Math.min(Integer.parseInt(page), pages + 1) : 0;
    }
}
