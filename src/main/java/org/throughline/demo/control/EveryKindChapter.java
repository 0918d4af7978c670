package org.throughline.demo.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.throughline.survey.CampaignId;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.campaign.control.CampaignPlanning;
import org.throughline.survey.campaign.control.CampaignQueries;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.instrument.control.InstrumentAdding;
import org.throughline.survey.instrument.control.InstrumentQueries;
import org.throughline.survey.instrument.control.InstrumentRow;
import org.throughline.survey.instrument.entity.Wording;

/** A small survey open to anybody in which every kind of question can be tried. */
@ApplicationScoped
class EveryKindChapter implements Chapter {

    private static final String CAMPAIGN = "all-kinds";
    private static final LocalDate DAY = LocalDate.of(2027, 4, 2);

    @Inject
    InstrumentAdding adding;

    @Inject
    InstrumentQueries instruments;

    @Inject
    CampaignPlanning planning;

    @Inject
    CampaignQueries campaigns;

    @Override
    public Part part() {
        return Part.PLAN;
    }

    @Override
    public int order() {
        return 41;
    }

    @Override
    public String title() {
        return "Every kind of question";
    }

    @Override
    public void tell(Telling telling) throws Exception {
        telling.as("surveys", DAY, () -> {
            if (campaigns.named(CAMPAIGN, "en", 1).isEmpty()) {
                ZoneId zone = ZoneId.of("America/Chicago");
                CampaignId id = planning.draft(new CampaignPlanning.NewCampaign(CAMPAIGN, instrument(), Audience.ANYONE, Confidentiality.ANONYMOUS,
                        new Wording(Map.of("en", "Every kind of question", "es", "Preguntas de todo tipo", "ar", "كل أنواع الأسئلة")),
                        DAY.atStartOfDay(zone).toInstant(), LocalDate.of(2027, 7, 1).atStartOfDay(zone).toInstant(), Set.of("en", "es", "ar", "fa"),
                        Set.of(telling.school("sch-maple-ridge"), telling.school("sch-hawthorn")), null));
                planning.schedule(id, campaigns.details(id).version());
            }
            return null;
        });
    }

    private InstrumentId instrument() {
        for (InstrumentRow row : instruments.rows("en")) {
            if (row.code().equals(EveryKind.CODE)) {
                return new InstrumentId(row.id());
            }
        }
        return adding.add(EveryKind.questionnaire());
    }
}
