package org.throughline.demo.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.throughline.demo.control.SurveyChapter.Voices;
import org.throughline.demo.control.SurveyChapter.Wave;
import org.throughline.demo.control.SurveyForms.Voice;
import org.throughline.platform.text.Tongue;
import org.throughline.survey.CampaignId;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.answer.control.Answering;
import org.throughline.survey.answer.entity.Form;
import org.throughline.survey.campaign.control.CampaignPlanning;
import org.throughline.survey.campaign.control.CampaignQueries;
import org.throughline.survey.campaign.control.Inviting;
import org.throughline.survey.campaign.control.Turnout;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.Questionnaire;

/**
 * The families of three schools are invited by mail, over a real conversation with the demo's mail server, and some of
 * them do what a family does: open the mail, follow its code, answer, send. The mails are on their way while the year goes
 * on, so this is told at its end.
 */
@ApplicationScoped
class SurveyByMail implements Chapter {

    private static final ZoneId ZONE = ZoneId.of("America/Chicago");
    private static final Wave WAVE = new Wave("spring-2027", Audience.FAMILY, LocalDate.of(2027, 4, 5), LocalDate.of(2027, 4, 24), LocalDate.of(2027, 5, 7));
    static final String CODE = "spring-2027-family-april";
    private static final Pattern IN_MAIL = Pattern.compile("/s/([0-9A-Z]{4}-[0-9A-Z]{4})");
    private static final int PATIENCE = 60;

    @Inject
    SurveyChapter chapter;

    @Inject
    CampaignPlanning planning;

    @Inject
    CampaignQueries campaigns;

    @Inject
    Inviting inviting;

    @Inject
    Answering answering;

    @Inject
    LetterBox box;

    @Inject
    AtOnce atOnce;

    @Override
    public Part part() {
        return Part.YEAR;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public String title() {
        return "Families answer by mail";
    }

    /** Sends the mails. */
    void invite(Telling telling, Questionnaire asked, Set<String> schools) throws Exception {
        CampaignId id = telling.as("surveys", LocalDate.of(2027, 3, 30), () -> campaign(telling, asked, schools));
        telling.as("surveys", WAVE.opens(), () -> {
            int sent = 1;
            while (sent > 0) {
                sent = inviting.mailNext(id);
            }
            return null;
        });
    }

    @Override
    public void tell(Telling telling) throws Exception {
        Map<String, UUID> commitments = chapter.commitments(telling);
        Questionnaire asked = telling.as("surveys", WAVE.opens(), () -> chapter.instrument(telling, Audience.FAMILY, commitments));
        Voices voices = new Voices(telling, commitments);
        CampaignId id = telling.as("surveys", WAVE.opens(), () -> campaign(telling, asked, SurveyChapter.ASKED_IN_APRIL));
        long mails = telling.as("surveys", WAVE.opens(), () -> campaigns.turnout(id).stream().mapToLong(Turnout::invited).sum());
        Map<String, List<String>> codes = codes(telling, id, mails);
        // the figures of an open survey follow small groups in steps only, so what is told of it must not depend on when they are counted
        atOnce.tell(() -> {
            for (String school : SurveyChapter.ASKED_IN_APRIL.stream().sorted().toList()) {
                List<String> mine = codes.getOrDefault(telling.school(school).toString(), List.of());
                telling.as("surveys", LocalDate.of(2027, 4, 12), () -> answer(id, school, telling.school(school).value(), mine, asked, voices));
            }
            return null;
        });
    }

    private Object answer(CampaignId id, String school, UUID place, List<String> codes, Questionnaire asked, Voices voices) {
        Turnout turnout = campaigns.turnout(id).stream().filter(one -> one.school().equals(place)).findFirst().orElseThrow();
        int wanted = (int) Math.round(turnout.invited() * voices.rate(school, WAVE).answered() / 100);
        List<String> chosen = SurveyChapter.spread(codes, Math.min(wanted, codes.size()));
        List<Voice> people = chosen.stream().map(code -> new Voice("en", "", "")).toList();
        List<Form> forms = new SurveyForms(asked, voices.shares(school, WAVE)).filledIn(people, CODE + school);
        Set<UUID> items = asked.items().stream().map(Item::id).collect(Collectors.toSet());
        for (int i = 0; i < chosen.size(); i++) {
            String code = chosen.get(i);
            if (!answering.visit(code).sent()) {
                Tongue language = answering.visit(code).language();
                answering.begin(code, language, null);
                answering.save(code, items, forms.get(i).answers(), language, 1);
                answering.send(code);
            }
        }
        return null;
    }

    /** The codes that arrived, by the school that the mail names, in the order of their recipients. */
    private Map<String, List<String>> codes(Telling telling, CampaignId id, long mails) throws Exception {
        List<LetterBox.Letter> letters = box.letters("/s/", 0, Integer.MAX_VALUE);
        for (int tries = 0; tries < PATIENCE && letters.size() < mails; tries++) {
            telling.step("Mails arrive", letters.size(), mails);
            Thread.sleep(2000);
            letters = box.letters("/s/", 0, Integer.MAX_VALUE);
        }
        Map<String, String> schools = telling.as("surveys", WAVE.opens(), () -> campaigns.turnout(id).stream()
                .collect(Collectors.toMap(Turnout::name, one -> one.school().toString())));
        return letters.stream().sorted(Comparator.comparing(LetterBox.Letter::recipient).thenComparing(LetterBox.Letter::number))
                .flatMap(letter -> schools.entrySet().stream().filter(school -> letter.subject().endsWith(school.getKey())).limit(1)
                        .flatMap(school -> code(letter).stream().map(code -> Map.entry(school.getValue(), code))))
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** The code in a mail. */
    static Optional<String> code(LetterBox.Letter letter) {
        return Optional.of(IN_MAIL.matcher(letter.body())).filter(Matcher::find).map(found -> found.group(1));
    }

    private CampaignId campaign(Telling telling, Questionnaire asked, Set<String> schools) {
        return campaigns.named(CODE, "en", 1).stream().findFirst().map(row -> new CampaignId(row.id())).orElseGet(() -> {
            CampaignId id = planning.draft(new CampaignPlanning.NewCampaign(CODE, new InstrumentId(asked.id()), Audience.FAMILY, Confidentiality.CONFIDENTIAL,
                    WAVE.wording(), WAVE.opens().atStartOfDay(ZONE).toInstant(), WAVE.closes().plusDays(1).atStartOfDay(ZONE).toInstant(),
                    asked.title().languages(), schools.stream().map(telling::school).collect(Collectors.toSet()), WAVE.closes().plusDays(30)));
            planning.schedule(id, campaigns.details(id).version());
            return id;
        });
    }
}
