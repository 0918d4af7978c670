package org.throughline.vision.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import org.throughline.platform.NotFound;
import org.throughline.platform.light.LightServlet;
import org.throughline.platform.text.Language;
import org.throughline.platform.time.DomainClock;
import org.throughline.vision.control.MeasureLine;
import org.throughline.vision.control.PlanDetails;
import org.throughline.vision.control.PublicPromise;
import org.throughline.vision.control.PublicVision;
import org.throughline.vision.entity.MeasureUnit;

/** The public page: what was promised and how far the district is, without a sign-in and without a cookie. */
@WebServlet("/vision")
public class VisionServlet extends LightServlet {

    @Inject
    transient PublicVision vision;

    @Inject
    transient DomainClock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language = language(request, Language.OF_STAFF);
        PlanDetails plan = vision.plan(language).orElseThrow(NotFound::new);
        List<Told> promises = vision.promises(language).stream().map(promise -> told(promise, language)).toList();
        Map<String, Object> model = model(request, Language.OF_STAFF);
        model.put("plan", plan);
        model.put("adopted", day(plan.adoptedOn(), language));
        model.put("today", day(clock.today(), language));
        model.put("misconceptions", vision.misconceptions(language));
        model.put("promises", promises);
        model.put("behind", promises.stream().filter(promise -> !promise.kind().equals("ok")).count());
        pages.send(response, "vision-public", language, model);
    }

    private static Told told(PublicPromise promise, Language language) {
        MeasureLine lead = promise.lead();
        String kind = switch (promise.status()) {
            case ON_TRACK -> "ok";
            case AT_RISK, OFF_TRACK -> "warn";
            case STALE, NO_DATA -> "mute";
        };
        return new Told(promise.title(), promise.note() == null ? "" : promise.note(), kind, word(promise), lead == null ? null : bar(lead, language));
    }

    private static String word(PublicPromise promise) {
        return switch (promise.status()) {
            case ON_TRACK -> "vision.public.on-track";
            case AT_RISK, OFF_TRACK -> "vision.public.behind";
            case STALE -> promise.seen() > 0 ? "vision.public.in-part" : "vision.public.stale";
            case NO_DATA -> promise.seen() > 0 ? "vision.public.in-part" : "vision.public.no-data";
        };
    }

    /** A bar from nothing to all; counts are drawn as parts of the further one of goal and start. */
    private static Bar bar(MeasureLine lead, Language language) {
        double whole = lead.unit() == MeasureUnit.PERCENT ? 100 : Math.max(lead.aim().target(), lead.aim().baseline());
        return new Bar(lead.title(), share(lead.value(), whole), share(lead.aim().baseline(), whole), share(lead.aim().target(), whole),
                lead.value() == null ? "" : Figures.number(lead.value(), lead.unit(), language),
                Figures.number(lead.aim().baseline(), lead.unit(), language), Figures.number(lead.aim().target(), lead.unit(), language));
    }

    private static Integer share(Double value, double whole) {
        return value == null ? null : (int) Math.round(Math.max(0, Math.min(100, 100 * value / whole)));
    }

    private static String day(LocalDate day, Language language) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()));
    }

    /** A promise with its status word and the bar of its leading measure, which is null where it has none. */
    public record Told(String title, String note, String kind, String word, Bar bar) {}

    /** Where the bar, its start and its goal stand, from 0 to 100, and what they are called. */
    public record Bar(String measure, Integer now, Integer start, Integer goal, String nowLabel, String startLabel, String goalLabel) {}
}
