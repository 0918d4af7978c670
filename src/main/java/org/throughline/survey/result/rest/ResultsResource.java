package org.throughline.survey.result.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.throughline.access.OrganizationId;
import org.throughline.platform.text.Texts;
import org.throughline.survey.CampaignId;
import org.throughline.survey.campaign.control.CampaignDetails;
import org.throughline.survey.campaign.control.CampaignQueries;
import org.throughline.survey.instrument.control.InstrumentQueries;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.result.control.ComparisonQueries;
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
    ComparisonQueries comparisons;

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
        List<ComparisonQueries.Similar> similar = comparisons.similar(campaign, place, null);
        return Stream.concat(results.everybody(campaign, place).stream().map(row -> figure(asked, "", null, row,
                        similar.stream().filter(one -> !row.hidden() && one.subject().equals(row.subject()) && one.group() == null).findFirst().orElse(null))),
                results.byGroup(campaign, place).stream().map(one -> figure(asked, one.axis(), one.group(), one.row(), null))).toList();
    }

    @GET
    @Path("waves")
    @Operation(summary = "Items in this survey and in earlier ones of the same audience, the oldest first",
            description = "Where same is false the survey asked otherwise, in the words given, and there is no figure. Hidden is null where nobody answered.")
    public List<Wave> waves(@PathParam("id") String id, @QueryParam("school") UUID school, @QueryParam("item") UUID item) {
        return comparisons.waves(CampaignId.of(id), item, school == null ? null : new OrganizationId(school), texts.language().code()).stream()
                .map(one -> new Wave(one.item(), one.campaign(), one.title(), one.opensAt(), one.same(), one.words(), one.hidden(), one.n(), one.favorable(), one.low(), one.high(),
                        one.coded() == null ? null : one.coded().name())).toList();
    }

    private Figure figure(Questionnaire asked, String axis, String group, ResultRow row, ComparisonQueries.Similar similar) {
        Item item = asked.item(row.subject()).orElse(null);
        return new Figure(row.subject(), item == null ? "commitment" : "item", item == null ? null : item.code(),
                item == null ? null : item.text().in(texts.language().code()), axis, group, axis.equals("language") ? group : null, row.hidden(), row.n(), row.hidden() || row.parts().isEmpty() ? null : row.parts(),
                row.favorable(), row.low(), row.high(), row.coded().name(), similar == null ? null : similar.favorable(), similar == null ? null : similar.schools());
    }

    /**
     * One figure. Where hidden is true there are no numbers. Axis is empty for everybody, else language, group, grade or level; after
     * "level " groups begin with the level and a bar, and with a plus several hidden groups, schools or levels are told together.
     * Similar is the mean over people of the similar schools that can be shown, where a school is asked for.
     */
    public record Figure(UUID subject, String kind, String code, String text, String axis, String group, String homeLanguage, boolean hidden, Integer n, List<Integer> shares,
            Integer favorable, Integer low, Integer high, String coded, Integer similar, Long similarSchools) {}

    /** An item in one survey. */
    public record Wave(UUID item, UUID campaign, String title, Instant opensAt, boolean same, String words, Boolean hidden, Integer n, Integer favorable, Integer low, Integer high,
            String coded) {}
}
