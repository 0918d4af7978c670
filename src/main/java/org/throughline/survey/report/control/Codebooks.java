package org.throughline.survey.report.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.throughline.access.Can;
import org.throughline.platform.text.TextBundle;
import org.throughline.platform.text.Tongue;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.CampaignId;
import org.throughline.survey.campaign.control.CampaignDetails;
import org.throughline.survey.campaign.control.CampaignQueries;
import org.throughline.survey.campaign.control.Turnout;
import org.throughline.survey.report.entity.Variable;

/** Descriptions of a campaign's data, which hold no answers: for archives, and as a list to read. */
@Stateless
@RolesAllowed(Can.SEE_SURVEY_RESULTS)
public class Codebooks {

    @Inject
    CampaignQueries campaigns;

    @Inject
    DataDescriptions descriptions;

    @Inject
    ReportReading reading;

    @Inject
    DomainClock clock;

    /** DDI Codebook 2.5, of the viewer's schools. */
    public String ddi(CampaignId id) {
        CampaignDetails campaign = campaigns.details(id);
        List<Turnout> schools = campaigns.turnout(id).stream().sorted(Comparator.comparing(Turnout::name)).toList();
        ZoneId zone = clock.getZone();
        DdiCodebook.Study study = new DdiCodebook.Study(campaign, reading.owner(id.value()), schools.stream().map(Turnout::name).toList(), campaign.opensAt().atZone(zone).toLocalDate(),
                campaign.lastDay(), clock.today(), schools.stream().mapToLong(Turnout::invited).sum(), schools.stream().mapToLong(Turnout::answered).sum());
        try {
            return new DdiCodebook(study, descriptions.variables(campaign), DdiCodebook.ours()).text();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What each column means: name, what was asked, how it is written, its values, its scale, and when it was asked. */
    public List<List<String>> dictionary(CampaignId id, Tongue tongue) {
        TextBundle texts = TextBundle.in(tongue.locale());
        return descriptions.variables(campaigns.details(id)).stream().map(one -> row(one, tongue.code(), texts)).toList();
    }

    private static List<String> row(Variable one, String language, TextBundle texts) {
        List<String> row = new ArrayList<>(List.of(one.name(), one.option() == null ? one.label().in(language) : one.question().in(language) + " | " + one.label().in(language),
                texts.get("codebook.written." + one.kind()),
                one.values().stream().map(value -> value.code() + " = " + value.label().in(language)).collect(Collectors.joining("; ")),
                one.values().stream().filter(Variable.Value::missing).map(value -> String.valueOf(value.code())).collect(Collectors.joining(", "))));
        row.add(one.scale() + (one.reversed() ? " " + texts.get("codebook.turned") : ""));
        row.add(one.when());
        return row;
    }
}
