package org.throughline.demo.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.survey.CampaignId;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.campaign.control.CampaignPlanning;
import org.throughline.survey.campaign.control.CampaignQueries;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.instrument.control.InstrumentQueries;
import org.throughline.survey.instrument.control.InstrumentRow;
import org.throughline.survey.instrument.entity.Wording;
import org.throughline.survey.transfer.control.InstrumentImport;

/** The survey that is open to anybody from the first minute: thirty items from a table of another program. */
@ApplicationScoped
class SurveyPlanChapter implements Chapter {

    private static final LocalDate DAY = LocalDate.of(2027, 4, 1);

    @Inject
    InstrumentImport importing;

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
        return 40;
    }

    @Override
    public String title() {
        return "A survey open to anyone";
    }

    @Override
    public void tell(Telling telling) throws Exception {
        telling.as("surveys", DAY, () -> {
            if (campaigns.named("welcome", "en", 1).isEmpty()) {
                InstrumentId instrument = instrument();
                ZoneId zone = ZoneId.of("America/Chicago");
                CampaignId id = planning.draft(new CampaignPlanning.NewCampaign("welcome", instrument, Audience.ANYONE, Confidentiality.ANONYMOUS,
                        new Wording(Map.of("en", "How is school going?", "es", "¿Cómo va la escuela?")),
                        DAY.atStartOfDay(zone).toInstant(), LocalDate.of(2027, 7, 1).atStartOfDay(zone).toInstant(), Set.of("en"),
                        Stream.of("sch-maple-ridge", "sch-hawthorn", "sch-pine-street", "sch-larkspur-hs").map(telling::school).collect(Collectors.toSet()), null));
                planning.schedule(id, campaigns.details(id).version());
            }
            return null;
        });
    }

    private InstrumentId instrument() throws java.io.IOException {
        String code = "district-climate";
        for (InstrumentRow row : instruments.rows("en")) {
            if (row.code().equals(code)) {
                return new InstrumentId(row.id());
            }
        }
        try (InputStream table = SurveyPlanChapter.class.getResourceAsStream("/org/throughline/demo/district_climate_30_items.limesurvey.tsv")) {
            return importing.add(code, table.readAllBytes(), true);
        }
    }
}
