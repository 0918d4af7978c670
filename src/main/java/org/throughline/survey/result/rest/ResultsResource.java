package org.throughline.survey.result.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.access.OrganizationId;
import org.throughline.platform.text.Texts;
import org.throughline.survey.CampaignId;
import org.throughline.survey.campaign.control.CampaignDetails;
import org.throughline.survey.campaign.control.CampaignQueries;
import org.throughline.survey.instrument.control.InstrumentQueries;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.result.control.ResultQueries;
import org.throughline.survey.result.control.ResultRow;

/** What may be read of a campaign, of one school or of all. */
@Path("campaigns/{id}/results")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ResultsResource {

    @Inject
    ResultQueries results;

    @Inject
    CampaignQueries campaigns;

    @Inject
    InstrumentQueries instruments;

    @Inject
    Texts texts;

    @GET
    public List<Figure> of(@PathParam("id") String id, @QueryParam("school") UUID school) {
        CampaignId campaign = CampaignId.of(id);
        OrganizationId place = school == null ? null : new OrganizationId(school);
        CampaignDetails details = campaigns.details(campaign);
        Questionnaire asked = instruments.details(details.instrument());
        return Stream.concat(results.everybody(campaign, place).stream().map(row -> figure(asked, "", null, row)),
                results.byGroup(campaign, place).stream().map(one -> figure(asked, one.axis(), one.group(), one.row()))).toList();
    }

    private Figure figure(Questionnaire asked, String axis, String group, ResultRow row) {
        Item item = asked.item(row.subject()).orElse(null);
        return new Figure(row.subject(), item == null ? "commitment" : "item", item == null ? null : item.code(),
                item == null ? null : item.text().in(texts.language().code()), axis, group, axis.equals("language") ? group : null, row.hidden(), row.n(), row.hidden() || row.parts().isEmpty() ? null : row.parts(),
                row.favorable(), row.low(), row.high(), row.coded().name());
    }

    /**
     * One figure. Where hidden is true there are no numbers. Axis is empty for everybody, else language, group, grade or level; after
     * "level " groups begin with the level and a bar, and with a plus several hidden groups, schools or levels are told together.
     */
    public record Figure(UUID subject, String kind, String code, String text, String axis, String group, String homeLanguage, boolean hidden, Integer n, List<Integer> shares,
            Integer favorable, Integer low, Integer high, String coded) {}
}
