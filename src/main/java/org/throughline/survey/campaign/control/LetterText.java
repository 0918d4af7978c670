package org.throughline.survey.campaign.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.platform.light.PdfPages;
import org.throughline.platform.light.QrCode;
import org.throughline.platform.text.Language;
import org.throughline.platform.text.TextBundle;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.campaign.entity.AccessCode;
import org.throughline.survey.campaign.entity.Campaign;
import org.throughline.survey.instrument.control.Questionnaires;
import org.throughline.survey.instrument.entity.Questionnaire;

/** What is printed: letters, each in the language of its family, and cards for a class. */
@ApplicationScoped
class LetterText {

    private static final int CARDS_A_ROW = 2;

    @Inject
    PdfPages documents;

    @Inject
    Questionnaires questionnaires;

    @Inject
    DomainClock clock;

    @Inject
    @ConfigProperty(name = "public.url", defaultValue = "http://localhost:9080")
    String publicUrl;

    byte[] letters(Campaign campaign, String owner, String room, List<Invitations.Way> ways) {
        return documents.of("survey-letters", Language.EN, Map.of("title", campaign.title().in("en") + ", " + room(room), "owner", owner,
                "address", shown(), "letters", ways.stream().map(way -> letter(campaign, way)).toList()));
    }

    private Map<String, Object> letter(Campaign campaign, Invitations.Way way) {
        Language language = Language.ofCode(way.asked().language()).orElse(Language.EN);
        TextBundle texts = TextBundle.in(language.locale());
        String title = campaign.title().in(way.asked().language());
        Questionnaire asked = questionnaires.of(campaign.instrument());
        int required = asked.requires() ? 1 : 0;
        String closes = campaign.window().lastDay(clock.getZone()).format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()));
        return Map.ofEntries(Map.entry("lang", language.code()), Map.entry("dir", language.direction()), Map.entry("title", title),
                Map.entry("to", way.asked().name()), Map.entry("about", way.asked().child() == null || way.invited().size() == 1 ? way.asked().about() : ""),
                Map.entry("body", List.of(texts.of("asking.letter.ask", way.asked().schoolName()),
                        way.invited().size() > 1 ? texts.of("asking.letter.children", way.invited().size(), asked.minutes(), required)
                                : texts.of("asking.effort", asked.minutes(), required, campaign.languages().size()), texts.of("asking.letter.until", closes))),
                Map.entry("qr", QrCode.picture(publicUrl + "/s/" + way.code().text())), Map.entry("qrLabel", texts.get("asking.letter.qr")),
                Map.entry("addressLabel", texts.get("asking.letter.address")), Map.entry("codeLabel", texts.get("asking.letter.code")),
                Map.entry("code", way.code().text()), Map.entry("promise", texts.get("survey.answer.promise." + campaign.confidentiality())));
    }

    /** @param young whether the device shows one question a page, large and read aloud */
    byte[] cards(Campaign campaign, String owner, String school, String room, List<AccessCode> codes, boolean young) {
        String way = young ? "/k" : "/s";
        List<List<Map<String, String>>> rows = new ArrayList<>();
        for (int i = 0; i < codes.size(); i += CARDS_A_ROW) {
            rows.add(codes.subList(i, Math.min(codes.size(), i + CARDS_A_ROW)).stream()
                    .map(code -> Map.of("code", code.text(), "qr", QrCode.picture(publicUrl + way + "/" + code.text()))).toList());
        }
        return documents.of("survey-cards", Language.EN, Map.of("title", campaign.title().in("en") + ", " + school + ", " + room(room),
                "owner", owner, "address", shown().replaceFirst("/s$", way), "count", codes.size(), "rows", rows, "languages", onCards(campaign)));
    }

    /** What stands on a card, in each language of the campaign that the interface speaks; a class has children of several. */
    private static List<Map<String, String>> onCards(Campaign campaign) {
        List<Language> spoken = Arrays.stream(Language.values()).filter(language -> campaign.languages().contains(language.code())).toList();
        return (spoken.isEmpty() ? List.of(Language.EN) : spoken).stream().map(language -> {
            TextBundle texts = TextBundle.in(language.locale());
            return Map.of("lang", language.code(), "dir", language.direction(), "name", campaign.title().in(language.code()), "type", texts.get("asking.card.type"), "once", texts.get("asking.card.once"));
        }).toList();
    }

    /** A homeroom's name as it is; a grade, where there are no homerooms, in words. */
    static String room(String room) {
        String key = "district.grade." + room;
        TextBundle texts = TextBundle.in(Language.EN.locale());
        return texts.has(key) ? texts.get(key) : room;
    }

    /** Where a code is typed, as people read it. */
    private String shown() {
        return publicUrl.replaceFirst("^https?://", "") + "/s";
    }
}
