package org.throughline.survey.result.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.throughline.platform.text.TextBundle;
import org.throughline.platform.text.Tongue;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.Wording;
import org.throughline.survey.result.control.PublicSheet.Answered;
import org.throughline.survey.result.control.PublicSheet.Figure;
import org.throughline.survey.result.control.PublicSheet.School;
import org.throughline.survey.result.control.PublicSheet;

/** The page of results for everybody as it is printed, in one language. */
public class PublicView {

    private final PublicSheet sheet;
    private final Tongue language;
    private final TextBundle texts;
    private final ZoneId zone;

    PublicView(PublicSheet sheet, Tongue language, ZoneId zone) {
        this.sheet = sheet;
        this.language = language;
        this.texts = TextBundle.in(language.locale());
        this.zone = zone;
    }

    /** Some words with their language, where that is not the page's. */
    public record Words(String text, String lang) {}

    /** Items under one heading; heading "" where they have none. */
    public record Group(Words heading, List<Line> lines) {}

    /** @param share "" and value null where it is hidden */
    public record Line(Words name, boolean hidden, Integer value, Integer low, Integer high, String share, Integer n) {}

    static List<Tongue> languages(PublicSheet sheet) {
        return Stream.concat(Stream.of("en", "es"), sheet.languages().stream()).distinct().map(Tongue::of).toList();
    }

    Map<String, Object> model() {
        Map<String, Object> model = new LinkedHashMap<>();
        List<Group> groups = groups();
        List<Line> shown = groups.stream().flatMap(group -> group.lines().stream()).filter(line -> !line.hidden()).toList();
        School school = sheet.schools().stream().filter(one -> one.id().equals(sheet.school())).findFirst().orElse(null);
        model.put("owner", Objects.requireNonNullElse(sheet.district(), "Throughline"));
        model.put("title", words(sheet.title()));
        model.put("school", school == null ? "" : school.name());
        model.put("schoolId", school == null ? "" : school.id().toString());
        model.put("schools", sheet.schools().stream().map(one -> Map.of("id", one.id().toString(), "name", one.name())).toList());
        model.put("groups", groups);
        model.put("sentence", sentence(shown));
        model.put("asked", sheet.answered() == null || school != null ? "" : sheet.asked() == 0 ? texts.of("public.answered", sheet.answered())
                : texts.of("public.answered.of", sheet.answered(), sheet.asked(), Math.min(100, Math.round(100.0 * sheet.answered() / sheet.asked()))));
        model.put("window", texts.of("public.window", day(sheet.opensAt()), day(sheet.closesAt().minusSeconds(1)), day(sheet.publishedAt())));
        model.put("audience", texts.get("public.said." + sheet.audience()));
        model.put("promise", texts.get("survey.answer.promise." + sheet.confidentiality()));
        model.put("asking", String.join(", ", sheet.languages().stream().map(code -> Tongue.of(code).label()).toList()));
        model.put("answers", sheet.answers().stream().map(this::answer).toList());
        model.put("silence", sheet.silence().low() == 0 ? "" : texts.of("public.silence", sheet.silence().low() - sheet.silence().silent(), sheet.silence().low(), sheet.low()));
        model.put("languages", languages(sheet).stream().map(one -> Map.of("code", one.code(), "label", one.label())).toList());
        return model;
    }

    private Map<String, Object> answer(Answered one) {
        String lang = one.translated() ? "" : "en".equals(language.code()) ? "" : "en";
        return Map.of("heard", new Words(one.heard(), lang), "answer", new Words(one.answer(), lang), "done", one.done());
    }

    private List<Group> groups() {
        Map<String, Group> groups = new LinkedHashMap<>();
        for (Item item : sheet.questionnaire().items()) {
            Figure figure = sheet.figures().get(item.id());
            if (figure != null && (figure.hidden() || figure.favorable() != null) && item.isScale()) {
                String name = item.commitment() == null ? "" : sheet.commitments().getOrDefault(item.commitment(), "");
                boolean own = List.of("en", "es").contains(language.code());
                groups.computeIfAbsent(name, key -> new Group(new Words(key, own ? "" : "en"), new ArrayList<>())).lines().add(line(item, figure));
            }
        }
        return List.copyOf(groups.values());
    }

    private Line line(Item item, Figure figure) {
        Words name = words(item.text());
        if (figure.hidden()) {
            return new Line(name, true, null, null, null, "", null);
        }
        String share = switch (figure.coded()) {
            case "OR_LESS" -> texts.of("public.or-less", figure.favorable());
            case "OR_MORE" -> texts.of("public.or-more", figure.favorable());
            default -> texts.of("public.share", figure.favorable());
        };
        return new Line(name, false, figure.favorable(), figure.low(), figure.high(), share, figure.n());
    }

    /** The highest and the lowest that are shown, in a sentence; where nothing is shown it says so. */
    private String sentence(List<Line> shown) {
        if (shown.isEmpty()) {
            return texts.get("public.sentence.none");
        }
        Line high = shown.stream().reduce((one, other) -> other.value() > one.value() ? other : one).orElseThrow();
        Line low = shown.stream().reduce((one, other) -> other.value() < one.value() ? other : one).orElseThrow();
        return high == low ? texts.of("public.sentence.one", high.name().text(), high.share())
                : texts.of("public.sentence", high.name().text(), high.share(), low.name().text(), low.share());
    }

    private Words words(Wording wording) {
        String closest = wording.closest(language.code());
        return new Words(wording.in(language.code()), closest.equals(language.code()) ? "" : closest);
    }

    private String day(java.time.Instant at) {
        return at.atZone(zone).toLocalDate().format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(texts.locale()));
    }
}
