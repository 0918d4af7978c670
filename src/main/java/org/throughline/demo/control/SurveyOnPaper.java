package org.throughline.demo.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.survey.CampaignId;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.bank.control.TemplateStart;
import org.throughline.survey.campaign.control.CampaignPlanning;
import org.throughline.survey.campaign.control.CampaignQueries;
import org.throughline.survey.campaign.control.CampaignRow;
import org.throughline.survey.campaign.control.Inviting;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.instrument.control.InstrumentQueries;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Option;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Wording;
import org.throughline.survey.paper.control.EnvelopeOpening;
import org.throughline.survey.paper.control.KeyEntry;
import org.throughline.survey.paper.control.PaperCounting;
import org.throughline.survey.paper.control.PaperForms;

/** One school's staff answer an anonymous survey on paper: envelopes were opened, and two people are typing in. */
@ApplicationScoped
class SurveyOnPaper implements Chapter {

    private static final String CODE = "definition-check-on-paper";
    private static final String SCHOOL = "sch-pine-street";
    private static final LocalDate OPENS = LocalDate.of(2027, 4, 1);
    private static final LocalDate CLOSES = LocalDate.of(2027, 5, 22);
    private static final LocalDate TYPED = LocalDate.of(2027, 4, 14);
    private static final int FORMS = 24;
    private static final int TWICE = 12;
    private static final int ONCE = 14;
    private static final int DIFFERING = 7;
    private static final int ENVELOPES = 22;

    @Inject
    TemplateStart templates;

    @Inject
    InstrumentQueries instruments;

    @Inject
    CampaignPlanning planning;

    @Inject
    CampaignQueries campaigns;

    @Inject
    Inviting inviting;

    @Inject
    PaperForms forms;

    @Inject
    PaperCounting counting;

    @Inject
    EnvelopeOpening envelopes;

    @Inject
    KeyEntry entry;

    @Override
    public Part part() {
        return Part.YEAR;
    }

    @Override
    public int order() {
        return 41;
    }

    @Override
    public String title() {
        return "A survey on paper";
    }

    @Override
    public void tell(Telling telling) throws Exception {
        OrganizationId school = telling.school(SCHOOL);
        CampaignId id = telling.as("surveys", OPENS.minusDays(2), () -> campaign(school));
        List<String> codes = telling.as("surveys", OPENS, () -> inviting.letters(id, school)).stream().map(Inviting.Letter::code).toList();
        UUID batch = telling.as("surveys", OPENS, () -> forms.all(id).isEmpty() ? forms.add(id, school, "en", FORMS, "") : forms.all(id).get(0).id());
        telling.as("surveys", TYPED, () -> envelopes.take(batch, String.join("\n", codes.subList(0, Math.min(ENVELOPES, codes.size())))));
        PersonId colleague = telling.as("surveys", TYPED, () -> {
            UUID helping = counting.clerks(batch).get(0).person();
            counting.ask(batch, helping);
            return new PersonId(helping);
        });
        Questionnaire asked = telling.as("surveys", TYPED, () -> instruments.details(campaigns.details(id).instrument()));
        for (int form = 1; form <= ONCE; form++) {
            String number = String.valueOf(form);
            Map<UUID, String> read = read(asked, form);
            telling.as("surveys", TYPED, () -> entry.save(batch, number, read, ""));
            if (form <= TWICE) {
                Map<UUID, String> again = form == DIFFERING ? otherwise(asked, read) : read;
                telling.as(colleague, TYPED.plusDays(1), () -> entry.save(batch, number, again, ""));
            }
        }
    }

    private CampaignId campaign(OrganizationId school) {
        for (CampaignRow row : campaigns.named(CODE, "en", 10)) {
            if (row.code().equals(CODE)) {
                return new CampaignId(row.id());
            }
        }
        ZoneId zone = ZoneId.of("America/Chicago");
        InstrumentId instrument = templates.start("definition-check", templates.freeCode("definition-check"));
        CampaignId id = planning.draft(new CampaignPlanning.NewCampaign(CODE, instrument, Audience.STAFF, Confidentiality.ANONYMOUS,
                new Wording(Map.of("en", "What do we mean by personalized learning?", "es", "¿Qué entendemos por aprendizaje personalizado?")),
                OPENS.atStartOfDay(zone).toInstant(), CLOSES.atStartOfDay(zone).toInstant(), Set.of("en", "es"), Set.of(school), null));
        planning.schedule(id, campaigns.details(id).version());
        return id;
    }

    /** What stands on a form, by the figures beside the boxes. */
    private static Map<UUID, String> read(Questionnaire asked, int form) {
        Random random = new Random(form);
        Map<UUID, String> read = new HashMap<>();
        for (Item item : asked.items()) {
            List<Integer> boxes = item.options().stream().filter(option -> !option.apart()).map(Option::value).collect(Collectors.toCollection(ArrayList::new));
            if (item.type() == ItemType.TEXT && form % 4 == 1) {
                read.put(item.id(), "Students choose how they learn, and we help them plan it.");
            } else if (!boxes.isEmpty() && item.type() != ItemType.RANKING) {
                read.put(item.id(), String.valueOf(boxes.get(Math.max(random.nextInt(boxes.size()), random.nextInt(boxes.size())))));
            }
        }
        return read;
    }

    /** The same with another box of the first question that has boxes. */
    private static Map<UUID, String> otherwise(Questionnaire asked, Map<UUID, String> read) {
        Map<UUID, String> again = new HashMap<>(read);
        Item item = asked.items().stream().filter(one -> !one.options().isEmpty() && read.containsKey(one.id())).findFirst().orElseThrow();
        again.put(item.id(), item.options().stream().map(option -> String.valueOf(option.value())).filter(value -> !value.equals(read.get(item.id()))).findFirst().orElseThrow());
        return again;
    }
}
